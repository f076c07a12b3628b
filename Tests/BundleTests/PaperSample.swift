import Bundle

/// A bundle without an index: register of documents and budgets of a province.
enum PaperSample {
    static let settings = """
        key,value
        programme,mau
        year,2024
        status,draft
        title,Văn bản năm 2024
        site_name,Văn bản Mẫu
        area_name,tỉnh Mẫu
        issuer,Sở Mẫu
        place,Mẫu
        report_symbol,BC-SM
        subject,công tác trẻ em

        """
    static let agencies = """
        code,name,valid_from,valid_to
        SM,Sở Mẫu,,
        CU,Sở Cũ,,2023-06-30

        """
    static let documents = """
        code,number,date,type,issuer,issuer_name,title,basis,attachment,valid_to,replaces
        CT28,28-CT/TW,25/12/2023,Chỉ thị,,Bộ Chính trị,về trẻ em,,cited,,
        KH160,160-KH/TU,28/6/2024,,,Tỉnh ủy,,CT28,attached,,
        QD1183,1183/QĐ-TTg,2024-10-14,,,Thủ tướng,thực hiện Chỉ thị số 28-CT/TW,CT28,,,
        KH01,01/KH-SM,20/10/2024,,SM,,,KH160;QD1183,,,

        """
    static let budgets = """
        programme,row,agency,content,year,frame,source,proposed,appraised,allocated,spent,currency_unit
        CT,line,SM,Tuyên truyền,2024,,local,100.1,90,90,80.5,triệu đồng
        CT,line,SM,Tập huấn,2024,,central,200.2,180,170,170,triệu đồng
        CT,total,,,2024,,,300.3,270,260,250.5,triệu đồng
        CT,line,SM,Tập huấn,2024,2024-2026,central,0.1,,,,tỷ đồng
        CT,line,SM,Tập huấn,2025,2024-2026,central,0.2,,,,tỷ đồng
        CT,line,SM,Tập huấn,2026,2024-2026,central,0.3,,,,tỷ đồng
        CT,total,,,2024-2026,2024-2026,,0.6,,,,tỷ đồng
        CT,total,,,2025,2024-2026,,0.2,,,,tỷ đồng

        """
    static let names = ["settings", "agencies", "documents", "budgets"]

    static var bundle: SampleBundle {
        var bundle = SampleBundle()
        bundle.files = [
            "settings.csv": Array(settings.utf8), "agencies.csv": Array(agencies.utf8),
            "documents.csv": Array(documents.utf8), "budgets.csv": Array(budgets.utf8),
        ]
        bundle.declare(names)
        return bundle
    }
}
