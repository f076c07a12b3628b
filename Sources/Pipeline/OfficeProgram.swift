import Foundation

/// LibreOffice on this machine.
public struct OfficeProgram: Sendable {
    /// The program's file.
    public let path: String

    /// Names under which distributions install it, in the order in which they are looked for.
    private static let names = ["soffice", "libreoffice"]

    /// Names a program.
    public init(path: String) {
        self.path = path
    }

    /// Looks for the program.
    ///
    /// - Parameter searchPath: Folders with `:` between them, as in the variable `PATH`.
    /// - Returns: The first one found; `nil` where LibreOffice is not installed.
    public static func find(searchPath: String) -> OfficeProgram? {
        let folders = searchPath.split(separator: ":")
        for name in names {
            for folder in folders where FileManager.default.isExecutableFile(atPath: "\(folder)/\(name)") {
                return OfficeProgram(path: "\(folder)/\(name)")
            }
        }
        return nil
    }

    /// Starts the program without a window, with a profile of its own, and in a process group of its own.
    ///
    /// - Parameters:
    ///   - arguments: What it is asked to do.
    ///   - folder: Where it runs; paths in `arguments` may be relative to it.
    ///   - profile: A folder for its settings, so that neither those of the user nor a running window take part.
    ///   - log: The file that takes what it says.
    /// - Returns: The running program.
    /// - Throws: ``FileFault`` where it cannot be started.
    func start(
        _ arguments: [String], in folder: String, profile: String, log: String
    ) throws(FileFault) -> OfficeProcess {
        try FileStore.write([], to: log)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments =
            ["-env:UserInstallation=\(URL(fileURLWithPath: profile, isDirectory: true).absoluteString)"]
            + ["--headless", "--norestore", "--nologo"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
        // The machine's language and time zone must not show in what it makes.
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["LC_ALL": "C.UTF-8", "TZ": "UTC", "SAL_USE_VCLPLUGIN": "svp"]
        ) { _, own in own }
        process.standardInput = FileHandle.nullDevice
        let handle = FileHandle(forWritingAtPath: log) ?? FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        do {
            try process.run()
        } catch {
            throw FileStore.fault(path, error)
        }
        return OfficeProcess(process)
    }
}

/// A running LibreOffice, which ends with us whatever happens.
///
/// What is started is a script; the program proper is its grandchild. So the whole process group is ended, when it takes
/// too long and when the user interrupts us: else it would go on writing into a stage that the next run empties.
final class OfficeProcess {
    private let process: Process
    private var interrupts: [(number: Int32, source: any DispatchSourceSignal)] = []

    fileprivate init(_ process: Process) {
        self.process = process
        let group = process.processIdentifier
        for number in [SIGINT, SIGTERM] where Self.takesOver(number) {
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                kill(-group, SIGKILL)
                signal(number, SIG_DFL)
                // Not `raise`: the threads of a queue block signals.
                kill(getpid(), number)
            }
            source.resume()
            interrupts.append((number, source))
        }
    }

    /// Keeps a signal from ending us by itself; a signal that was ignored (`nohup`) stays so.
    private static func takesOver(_ number: Int32) -> Bool {
        var before = sigaction()
        guard unsafe sigaction(number, nil, &before) == 0 else { return false }
        let handler = unsafe before.__sigaction_handler.sa_handler
        let ignored = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
        guard unsafe unsafeBitCast(handler, to: Int.self) != ignored else { return false }
        signal(number, SIG_IGN)
        return true
    }

    /// Whether it still runs.
    var isRunning: Bool { process.isRunning }

    /// Ends it, with everything that it started.
    func end() {
        kill(-process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    deinit {
        if process.isRunning { end() }
        for interrupt in interrupts {
            interrupt.source.cancel()
            signal(interrupt.number, SIG_DFL)
        }
    }
}
