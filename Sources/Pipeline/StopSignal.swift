import CFileSystem

/// The user's wish to stop: what has begun is finished, nothing new is begun.
public enum StopSignal {
    /// From now on the first SIGINT, SIGTERM or SIGHUP asks to stop; the second ends the program.
    public static func watch() { bantin_watch_stop() }

    /// Whether the program was asked to stop.
    static var isAsked: Bool { bantin_stop_asked() != 0 }
}
