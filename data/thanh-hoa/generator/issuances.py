"""Who issues which document, and the legal acts that the decision rests on.

Bodies, posts and symbols are those of the years 2017 to 2020; numbers and days are left to the clerk. Every legal act
named here is one that a ranking of localities on children's rights has been based on, and stands in the register of
documents (papers.py) with what was read at a source; none is invented. Where the title was not read, none is given.
"""

from . import schema

PROVINCE, PROVINCE_EN = "Ủy ban nhân dân tỉnh Thanh Hóa", "People's Committee of Thanh Hóa Province"
CHAIR, CHAIR_EN = "Chủ tịch Ủy ban nhân dân tỉnh", "Chairperson of the Provincial People's Committee"
DEPARTMENT, DEPARTMENT_EN = ("Giám đốc Sở Lao động - Thương binh và Xã hội",
                             "the Director of the Department of Labour, Invalids and Social Affairs")


def issuance_rows():
    """The rows of `issuances`: the province decides, the department writes to the units."""
    return [schema.row("issuances", cells) for cells in (
        {
            "document": "decision", "issuer": PROVINCE, "issuer_en": PROVINCE_EN, "symbol": "QĐ-UBND",
            "signer_post": "Chủ tịch", "signer_post_en": "Chairperson",
            "archive": "VT", "archive_en": "VT",
            "recipients": "Bộ Lao động - Thương binh và Xã hội;Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh",
            "recipients_en": "Ministry of Labour, Invalids and Social Affairs;"
                             "Standing bodies of the Provincial Party Committee and People's Council",
            "authority": CHAIR, "authority_en": CHAIR_EN, "proposer": DEPARTMENT, "proposer_en": DEPARTMENT_EN,
            "proposal": "Tờ trình số ………/TTr-SLĐTBXH", "proposal_en": "Proposal No. ………/TTr-SLĐTBXH",
        },
        {"document": "letter", "symbol": "SLĐTBXH-TE", "recipients": PROVINCE, "recipients_en": PROVINCE_EN},
        {"document": "bulletin", "recipients": PROVINCE, "recipients_en": PROVINCE_EN},
    )]


# Codes of the register of documents, by day; the decision prints each of them in full.
BASES = ["QD2351", "QD1555", "QD1496", "KH113"]


def basis_rows():
    """The rows of `legal_bases`, all of the decision, by day."""
    return [("decision", number, f"Căn cứ {{{code}}}", f"Pursuant to {{{code}}}")
            for number, code in enumerate(BASES, 1)]
