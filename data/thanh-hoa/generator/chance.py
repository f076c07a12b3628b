"""Repeatable draws: the same key gives the same number on every machine and in every version of Python.

Each draw is made from its own key, so that a new item or unit does not shift the draws of the others.
"""

import hashlib

SEED = "bantin/thanh-hoa/1"
SQRT_3 = 1.7320508075688772


def share(*key):
    """A number from 0 up to but not including 1, evenly spread."""
    text = "|".join([SEED] + [str(part) for part in key])
    return int.from_bytes(hashlib.sha256(text.encode("utf-8")).digest()[:6], "big") / 2**48


def spread(*key):
    """A number around 0 with standard deviation 1, never beyond 3.5: a bell made of four even draws.

    Only additions and one product, no library function whose last bit could differ between machines.
    """
    return (sum(share(i, *key) for i in range(4)) - 2) * SQRT_3


def whole(number):
    """The nearest whole number, halves up."""
    return int(number + 0.5)
