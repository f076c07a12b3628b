/// Hears how far a run has come.
public protocol ProgressReporter: Sendable {
    /// A step begins.
    func step(_ number: Int, of count: Int, _ name: String)
    /// Part of a step is done.
    func advance(_ done: Int, of total: Int)
    /// Something that the user should see at once.
    func tell(_ text: String)
}

extension ProgressReporter {
    /// Nothing is told.
    public func tell(_ text: String) {}
}
