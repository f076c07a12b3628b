import Foundation

/// Results go to standard output, everything else to standard error.
enum Console {
    /// Writes a result; where it cannot be written, as on a full disk, the program ends and says so.
    static func write(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
        } catch {
            complain(CommandLocale.text("Không ghi được kết quả.", "The result cannot be written."))
            exit(75)
        }
    }

    static func complain(_ text: String) { complain(raw: text + "\n") }

    /// Where nobody reads any more, the work goes on.
    static func complain(raw text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    private static var mayColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// Colour only on a terminal, and never with NO_COLOR.
    static var errorIsColoured: Bool { errorIsTerminal && mayColour }
    /// The same for standard output.
    static var outputIsColoured: Bool { outputIsTerminal && mayColour }
}
