/// The cell formats of a workbook: always the same part, numbered by position.
enum XLSXStyle {
    static let heading = 1
    static let general = 2
    static let date = 3
    private static let firstText = 4
    private static let firstDecimals = 8
    private static let mostDecimals = 15

    /// The format of a text; `isQuoted` keeps Excel from running it as a formula when the cell is edited.
    static func text(isWrapped: Bool, isQuoted: Bool) -> Int {
        firstText + (isWrapped ? 1 : 0) + (isQuoted ? 2 : 0)
    }

    /// The format of a number with so many decimals.
    static func number(decimals: Int?) -> Int {
        guard let decimals else { return general }
        return firstDecimals + min(max(decimals, 0), mostDecimals)
    }

    /// `xl/styles.xml`.
    static let part: [UInt8] = {
        let formats = (0...mostDecimals).map { decimals in
            "#,##0" + (decimals == 0 ? "" : "." + String(repeating: "0", count: decimals))
        }
        let firstFormat = 164  // Numbers below are Excel's own.
        var text = XLSXWriter.declaration + "<styleSheet xmlns=\"\(XLSXWriter.main)\">"
        text += "<numFmts count=\"\(formats.count + 1)\">"
        for (position, format) in (["dd/mm/yyyy"] + formats).enumerated() {
            text += "<numFmt numFmtId=\"\(firstFormat + position)\" formatCode=\"\(format)\"/>"
        }
        text += "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        text += "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
        text += "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        text += "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        text += "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        text += "<border><left/><right/><top/><bottom style=\"thin\"/><diagonal/></border></borders>"
        text += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
        text += "</cellStyleXfs>"
        var styles = [
            style(), style(font: 1, border: 1, isWrapped: true), style(), style(format: firstFormat),
            style(), style(isWrapped: true), style(isQuoted: true), style(isWrapped: true, isQuoted: true),
        ]
        styles += formats.indices.map { style(format: firstFormat + 1 + $0) }
        text += "<cellXfs count=\"\(styles.count)\">\(styles.joined())</cellXfs>"
        text += "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        return Array((text + "</styleSheet>").utf8)
    }()

    private static func style(
        format: Int = 0, font: Int = 0, border: Int = 0, isWrapped: Bool = false, isQuoted: Bool = false
    ) -> String {
        var text =
            "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"\(border)\" xfId=\"0\""
        if isQuoted { text += " quotePrefix=\"1\"" }
        if format != 0 { text += " applyNumberFormat=\"1\"" }
        if font != 0 { text += " applyFont=\"1\"" }
        if border != 0 { text += " applyBorder=\"1\"" }
        text +=
            " applyAlignment=\"1\"><alignment vertical=\"top\"\(isWrapped ? " wrapText=\"1\"" : "")/></xf>"
        return text
    }
}
