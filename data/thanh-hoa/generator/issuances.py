"""Who issues which document, and the legal acts that the decision rests on.

Bodies, posts and symbols are those of the years 2017 to 2020; numbers and days are left to the clerk. Every legal act
named here is one that a ranking of localities on children's rights has been based on, and its number and day were read
at a source; none is invented. Where the title was not read, none is given.
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


# text, text_en
BASES = [
    ("Căn cứ Quyết định số 1555/QĐ-TTg ngày 17 tháng 10 năm 2012 của Thủ tướng Chính phủ phê duyệt Chương trình hành "
     "động quốc gia vì trẻ em giai đoạn 2012–2020",
     "Pursuant to Decision No. 1555/QĐ-TTg of 17 October 2012 of the Prime Minister approving the National Programme of "
     "Action for Children 2012–2020"),
    ("Căn cứ Quyết định số 2351/QĐ-TTg ngày 24 tháng 12 năm 2010 của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia "
     "về bình đẳng giới giai đoạn 2011–2020",
     "Pursuant to Decision No. 2351/QĐ-TTg of 24 December 2010 of the Prime Minister approving the National Strategy on "
     "Gender Equality 2011–2020"),
    ("Căn cứ Quyết định số 1496/QĐ-LĐTBXH ngày 16 tháng 10 năm 2015 của Bộ Lao động - Thương binh và Xã hội",
     "Pursuant to Decision No. 1496/QĐ-LĐTBXH of 16 October 2015 of the Ministry of Labour, Invalids and Social "
     "Affairs"),
    ("Căn cứ Kế hoạch số 113/KH-UBND năm 2017 của Ủy ban nhân dân tỉnh Thanh Hóa về xếp hạng các huyện, thị xã, thành "
     "phố thực hiện quyền trẻ em giai đoạn 2017–2020",
     "Pursuant to Plan No. 113/KH-UBND of 2017 of the People's Committee of Thanh Hóa Province on the ranking of "
     "districts, towns and cities on the implementation of children's rights, 2017–2020"),
]


def basis_rows():
    """The rows of `legal_bases`, all of the decision, by day."""
    ordered = [BASES[1], BASES[0], *BASES[2:]]
    return [("decision", number, text, text_en) for number, (text, text_en) in enumerate(ordered, 1)]
