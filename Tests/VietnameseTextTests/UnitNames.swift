/// Names of local units, as published.
enum UnitNames {
    /// District units of Thanh Hóa, 2017.
    static let thanhHoaDistricts = [
        "Thanh Hóa", "Bỉm Sơn", "Sầm Sơn", "Mường Lát", "Quan Hóa", "Bá Thước", "Quan Sơn", "Lang Chánh",
        "Ngọc Lặc", "Cẩm Thủy", "Thạch Thành", "Hà Trung", "Vĩnh Lộc", "Yên Định", "Thọ Xuân",
        "Thường Xuân", "Triệu Sơn", "Thiệu Hóa", "Hoằng Hóa", "Hậu Lộc", "Nga Sơn", "Như Xuân", "Như Thanh",
        "Nông Cống", "Đông Sơn", "Quảng Xương", "Tĩnh Gia",
    ]

    /// Communes and wards of Thanh Hóa since July 2025.
    static let thanhHoaCommunes = [
        "Hạc Thành", "Quảng Phú", "Đông Quang", "Đông Sơn", "Đông Tiến", "Hàm Rồng", "Nguyệt Viên",
        "Sầm Sơn", "Nam Sầm Sơn", "Bỉm Sơn", "Quang Trung", "Ngọc Sơn", "Tân Dân", "Hải Lĩnh", "Tĩnh Gia",
        "Đào Duy Từ", "Hải Bình", "Trúc Lâm", "Nghi Sơn", "Các Sơn", "Trường Lâm", "Hà Trung", "Tống Sơn",
        "Hà Long", "Hoạt Giang", "Lĩnh Toại", "Triệu Lộc", "Đông Thành", "Hậu Lộc", "Hoa Lộc", "Vạn Lộc",
        "Nga Sơn", "Nga Thắng", "Hồ Vương", "Tân Tiến", "Nga An", "Ba Đình", "Hoằng Hóa", "Hoằng Tiến",
        "Hoằng Thanh", "Hoằng Lộc", "Hoằng Châu", "Hoằng Sơn", "Hoằng Phú", "Hoằng Giang", "Lưu Vệ",
        "Quảng Yên", "Quảng Ngọc", "Quảng Ninh", "Quảng Bình", "Tiên Trang", "Quảng Chính", "Nông Cống",
        "Thắng Lợi", "Trung Chính", "Trường Văn", "Thăng Bình", "Tượng Lĩnh", "Công Chính", "Thiệu Hóa",
        "Thiệu Quang", "Thiệu Tiến", "Thiệu Toán", "Thiệu Trung", "Yên Định", "Yên Trường", "Yên Phú",
        "Quý Lộc", "Yên Ninh", "Định Tân", "Định Hòa", "Thọ Xuân", "Thọ Long", "Xuân Hòa", "Sao Vàng",
        "Lam Sơn", "Thọ Lập", "Xuân Tín", "Xuân Lập", "Vĩnh Lộc", "Tây Đô", "Biện Thượng", "Triệu Sơn",
        "Thọ Bình", "Thọ Ngọc", "Thọ Phú", "Hợp Tiến", "An Nông", "Tân Ninh", "Đồng Tiến", "Hồi Xuân",
        "Nam Xuân", "Thiên Phủ", "Hiền Kiệt", "Phú Lệ", "Trung Thành", "Tam Lư", "Quan Sơn", "Trung Hạ",
        "Linh Sơn", "Đồng Lương", "Văn Phú", "Giao An", "Bá Thước", "Thiết Ống", "Văn Nho", "Điền Quang",
        "Điền Lư", "Quý Lương", "Cổ Lũng", "Pù Luông", "Ngọc Lặc", "Thạch Lập", "Ngọc Liên", "Minh Sơn",
        "Nguyệt Ấn", "Kiên Thọ", "Cẩm Thạch", "Cẩm Thủy", "Cẩm Tú", "Cẩm Vân", "Cẩm Tân", "Kim Tân",
        "Vân Du", "Ngọc Trạo", "Thạch Bình", "Thành Vinh", "Thạch Quảng", "Như Xuân", "Thượng Ninh",
        "Xuân Bình", "Hóa Quỳ", "Thanh Phong", "Thanh Quân", "Xuân Du", "Mậu Lâm", "Như Thanh", "Yên Thọ",
        "Thanh Kỳ", "Thường Xuân", "Luận Thành", "Tân Thành", "Thắng Lộc", "Xuân Chinh", "Mường Lát",
        "Phú Xuân", "Mường Chanh", "Quang Chiểu", "Tam Chung", "Pù Nhi", "Nhi Sơn", "Mường Lý", "Trung Lý",
        "Trung Sơn", "Na Mèo", "Sơn Thủy", "Sơn Điện", "Mường Mìn", "Tam Thanh", "Yên Khương", "Yên Thắng",
        "Xuân Thái", "Bát Mọt", "Yên Nhân", "Lương Sơn", "Vạn Xuân",
    ]

    /// District units of Quảng Ngãi, 2016.
    static let quangNgaiDistricts = [
        "TP. Quảng Ngãi", "Bình Sơn", "Sơn Tịnh", "Tư Nghĩa", "Nghĩa Hành", "Mộ Đức", "Đức Phổ", "Trà Bồng",
        "Tây Trà", "Sơn Hà", "Sơn Tây", "Minh Long", "Ba Tơ", "Lý Sơn",
    ]

    /// Names and words with the letters and tones that the lists above lack.
    static let others = [
        "Ân Thi", "Ăn", "Ơ", "Ư", "Ô Môn", "Ơ Đu", "Ưng Hòa", "Thanh Hóa", "Thành An", "Thanh An", "Thạnh An",
        "Thánh An", "Thảnh", "Thãnh", "Quảng Ngãi", "TP. Quảng Ngãi", "Ea H'leo", "Kon Plông", "Phường 1",
        "Phường 10", "Phường 2", "phường 2", "Bắc Từ Liêm", "Bà Rịa - Vũng Tàu", "Bà Rịa", "Bá Rịa", "Bã",
        "Bạ",
        "Bả", "Ba", "Đồng Phú", "Dồng Phú", "Zơ Nông", "Wâl", "Farm", "Jun", "Ya Hội", "Ỷ La", "Ý Yên",
        "Yên Mô",
        "Hoà Bình", "Hòa Bình", "hòa bình", "HÒA BÌNH", "Uông Bí", "Ứng Hòa", "Ưng Hoà", "Thuỷ", "Thủy",
    ]

    static let all = thanhHoaDistricts + thanhHoaCommunes + quangNgaiDistricts + others
}
