import ArgumentParser
import Foundation

/// Parses the arguments, runs the command and turns what happens into an exit code.
@main
enum Main {
    static func main() async {
        // A reader that goes away (`bantin rank | head`) ends the program quietly.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try BantinCommand.parseAsRoot(Array(CommandLine.arguments.dropFirst()))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            exit(code.rawValue)
        } catch {
            finish(error)
        }
    }

    /// Help and version go to standard output, wrong use to standard error with exit code 2.
    private static func finish(_ error: any Error) -> Never {
        let text = CommandText.translated(BantinCommand.fullMessage(for: error))
        switch BantinCommand.exitCode(for: error) {
        case .success:
            Console.write(text)
            exit(0)
        case .validationFailure:
            Console.complain(text)
            if let hint = CommandText.hint(CommandLine.arguments) { Console.complain(hint) }
            exit(2)
        default:
            // Nothing that a user did: every fault of input or system has a message of its own.
            Console.complain(
                CommandLocale.text("Lỗi của phần mềm: \(error)", "A fault of bantin: \(error)"))
            exit(70)
        }
    }
}
