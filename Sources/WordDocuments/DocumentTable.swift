import Reporting
import Template
import VietnameseText

/// A table of the reporting model as a record: numbered rows, names to the left, figures to the right.
enum DocumentTable {
    /// Width of the text on an upright page, in twips (Decree 30, margins of 30 and 15 mm).
    static let portrait = 9355
    /// Width of the text on a page laid sideways, margins of 20 mm.
    static let landscape = 14570
    /// Width of the column with the row's number.
    static let numberWidth = 600

    /// How many columns an upright page has room for.
    private static let narrow = 6

    /// Whether a table needs a page laid sideways.
    static func isWide(_ table: ReportTable) -> Bool { table.columns.count > narrow }

    /// A table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - number: Its number.
    ///   - isLandscape: Whether its page is laid sideways; `nil`: where it needs to be.
    /// - Returns: A record of ``shape``.
    static func record(_ table: ReportTable, number: Int, isLandscape: Bool? = nil) -> TemplateRecord {
        let width = isLandscape ?? isWide(table) ? landscape : portrait
        let names = table.columns.prefix { !$0.isNumeric }.count
        let longest = table.rows.flatMap { $0.dropFirst(names) }.map(\.text.count).max() ?? 0
        let widths = widths(of: table.columns, names: names, in: width, longestFigure: longest)
        var record = TemplateRecord(shape)
        record.set("table_number", "\(number)")
        record.set("caption", table.caption)
        record.set(
            "name_heads", zip(table.columns, widths).prefix(names).map { head($0.title, width: $1) })
        record.set(
            "figure_heads", zip(table.columns, widths).dropFirst(names).map { head($0.title, width: $1) })
        record.set(
            "rows",
            table.rows.enumerated().map { position, cells in
                var record = TemplateRecord(row)
                let cells = table.headings.contains(position) ? heading(cells) : cells
                let isTotal = table.hasTotal && position == table.rows.count - 1
                let own =
                    table.numbers.indices.contains(position) ? table.numbers[position] : "\(position + 1)"
                record.set("number", isTotal ? DocumentHead.missing : DocumentHead.cell(own))
                record.set("names", zip(cells, widths).prefix(names).map { cell($0, width: $1) })
                record.set("figures", zip(cells, widths).dropFirst(names).map { cell($0, width: $1) })
                return record
            })
        record.set("table_notes", DocumentHead.lines(table.notes))
        return record
    }

    /// The cells of a heading over rows, its name in capitals; the others get the mark for what is missing, since a
    /// reader of tables takes an empty cell for an oversight.
    private static func heading(_ cells: [PrintedText]) -> [PrintedText] {
        guard let name = cells.first else { return cells }
        return [PrintedText(VietnameseCase.uppercased(name.text), language: name.parts.first?.language)]
            + cells.dropFirst()
    }

    /// The widths of the columns after the number: figures are equally wide, and so are short texts; the first column
    /// and those with long texts share what is left.
    private static func widths(
        of columns: [ReportTable.Column], names: Int, in width: Int, longestFigure: Int
    ) -> [Int] {
        let figures = columns.count - names
        // A digit of 12 points is 120 twips wide, and a figure must not be broken into two lines; names take less
        // room then, but no less than three words do.
        let figureRoom = figures == 0 ? 0 : (width - numberWidth - names * 1300 - 700) / figures
        let figure = max(width == landscape ? 1150 : 1050, min(longestFigure * 120 + 150, figureRoom))
        let name = width == landscape ? 1300 : 1500
        let long = (0..<names).filter { $0 == 0 || columns[$0].isLong }
        let available = width - numberWidth
        let fixed = (names - long.count) * name + figures * figure
        // More columns than the page has room for: the short ones are narrowed alike, the long ones keep two words.
        let room = max(0, available - long.count * 1400)
        let squeeze: (Int) -> Int = { fixed > room && fixed > 0 ? $0 * room / fixed : $0 }
        let short = squeeze(name)
        let number = squeeze(figure)
        let left = available - (names - long.count) * short - figures * number
        let share = long.isEmpty ? 0 : left / long.count
        return (0..<names).map { position in
            guard long.contains(position) else { return short }
            return position == 0 ? left - share * (long.count - 1) : share
        } + Array(repeating: number, count: figures)
    }

    static func head(_ title: String, width: Int) -> TemplateRecord {
        var record = TemplateRecord(head)
        record.set("title", title)
        record.set("width", "\(width)")
        return record
    }

    static func cell(_ text: PrintedText, width: Int) -> TemplateRecord {
        var record = TemplateRecord(cell)
        record.set("spans", TextSpans.cell(text))
        record.set("width", "\(width)")
        return record
    }

    // MARK: - Shapes

    static let shape = TemplateShape(
        "table",
        [
            .text("table_number", "Số của bảng", example: "1"),
            .text("caption", "Tên bảng", example: "Số liệu theo nhóm dân cư"),
            .list("name_heads", of: head, "Tiêu đề các cột chữ ở bên trái"),
            .list("figure_heads", of: head, "Tiêu đề các cột số ở bên phải"),
            .list("rows", of: row, "Các dòng"),
            .list("table_notes", of: DocumentHead.line, "Ghi chú dưới bảng"),
        ])

    static let head = TemplateShape(
        "table_head",
        [
            .text("title", "Tiêu đề cột", example: "Tỷ lệ nữ (%)"),
            .text("width", "Độ rộng cột, phần hai mươi điểm", example: "1150"),
        ])

    static let row = TemplateShape(
        "table_row",
        [
            .text("number", "Số thứ tự", example: "1"),
            .list("names", of: cell, "Các ô chữ, nhiều như name_heads"),
            .list("figures", of: cell, "Các ô số, nhiều như figure_heads"),
        ])

    static let cell = TemplateShape(
        "table_cell",
        [
            .list("spans", of: TextSpans.span, "Nội dung, theo từng đoạn cùng ngôn ngữ"),
            .text("width", "Độ rộng cột, phần hai mươi điểm", example: "1150"),
        ])
}
