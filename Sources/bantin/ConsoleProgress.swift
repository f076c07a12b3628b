import Foundation
import Pipeline

/// Progress on standard error: a bar on a terminal, plain lines otherwise, nothing when quiet.
final class ConsoleProgress: ProgressReporter {
    private let isQuiet: Bool
    private let isTerminal: Bool
    private static let width = 24

    init(isQuiet: Bool) {
        self.isQuiet = isQuiet
        isTerminal = Console.errorIsTerminal
    }

    func step(_ number: Int, of count: Int, _ name: String) {
        guard !isQuiet else { return }
        Console.complain("[\(number)/\(count)] \(name)")
    }

    func advance(_ done: Int, of total: Int) {
        guard !isQuiet, isTerminal, total > 0 else { return }
        let filled = done * Self.width / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let end = done == total ? "\r\u{1B}[K" : ""
        Console.complain(raw: "\r      \(bar) \(done)/\(total)\(end)")
    }

    func tell(_ text: String) {
        guard !isQuiet else { return }
        Console.complain(raw: isTerminal ? "\r\u{1B}[K\(text)\n" : "\(text)\n")
    }
}
