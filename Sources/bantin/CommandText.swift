import ArgumentParser
import Records
import VietnameseText

/// The frame of help and usage messages, which the argument parser writes in English.
enum CommandText {
    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
        ("SUBCOMMANDS:", "LỆNH CON:"), ("Error: ", "Lỗi cách dùng: "), ("Usage: ", "Cách dùng: "),
        ("Help: ", "Trợ giúp: "),
    ]
    private static let phrases = [
        ("Show help information.", "Xem trợ giúp."), ("Show the version.", "Xem phiên bản."),
        ("(default: ", "(mặc định: "), ("default: ", "mặc định: "), ("<subcommand>", "<lệnh>"),
        ("(values: ", "(giá trị: "), ("Unknown option ", "Không có tùy chọn "),
        ("Missing value for ", "Thiếu giá trị của "), ("Missing expected argument ", "Thiếu tham số "),
        ("Unexpected argument ", "Thừa tham số "), (" for more information.", " để biết thêm."),
        ("  See '", "  Xem '"), ("See '", "Xem '"), (" for detailed help.", " để xem chi tiết."),
        ("The value ", "Giá trị "), (" is invalid for ", " không dùng được cho "),
        ("Please provide one of ", "Hãy dùng một trong "), (" and '", " và '"),
        ("Did you mean ", "Có phải là "),
    ]

    /// "Did you mean" for the name of a command.
    static func hint(_ arguments: [String]) -> String? {
        let known = BantinCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        guard arguments.count > 1, !known.contains(arguments[1]),
            let near = NameMatching.nearest(to: arguments[1], among: known)
        else { return nil }
        return CommandLocale.text("Có phải là “bantin \(near)”?", "Is “bantin \(near)” meant?")
    }

    static func translated(_ text: String) -> String {
        guard CommandLocale.language == .vi else { return text }
        var result = text
        for (english, vietnamese) in headings + phrases {
            result = result.replacing(english, with: vietnamese)
        }
        return quoted(result)
    }

    /// 'x' as “x”: the parser's quotes come in pairs, and Vietnamese has no apostrophes.
    private static func quoted(_ text: String) -> String {
        var isOpen = false
        return String(
            text.map { character in
                guard character == "'" else { return character }
                isOpen.toggle()
                return isOpen ? "“" : "”"
            })
    }
}
