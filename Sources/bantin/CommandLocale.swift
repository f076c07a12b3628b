import Records

/// The language of messages, known before the arguments are parsed so that help speaks it too.
enum CommandLocale {
    /// From `--locale en` or `--locale=en`; Vietnamese otherwise.
    static let language: Language = {
        let arguments = CommandLine.arguments
        for (position, argument) in arguments.enumerated() {
            if argument == "--locale", position + 1 < arguments.count,
                let language = Language(rawValue: arguments[position + 1])
            {
                return language
            }
            if argument.hasPrefix("--locale="),
                let language = Language(rawValue: String(argument.dropFirst(9)))
            {
                return language
            }
        }
        return .vi
    }()

    /// One of two wordings.
    static func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }
}
