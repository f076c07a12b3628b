"""Parts of the generator of the illustrative bundles of Thanh Hóa; run ../generate.py."""
