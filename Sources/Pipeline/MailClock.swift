import Dispatch
import Foundation

/// The clock, for the ledger and for waiting: state, not output.
enum MailClock {
    /// Now in UTC, `2026-11-28T10:45:54Z`.
    static func now() -> String {
        var seconds = time(nil)
        var parts = unsafe tm()
        unsafe _ = gmtime_r(&seconds, &parts)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
            + "T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// Waits, unless the user asks the program to stop.
    static func wait(seconds: Double) {
        let end = ticks + UInt64(max(0, min(seconds, 86_400)) * 1e9)
        while !StopSignal.isAsked {
            let left = Int64(end) - Int64(ticks)
            guard left > 0 else { return }
            usleep(UInt32(min(left / 1000, 200_000)) + 1)
        }
    }

    /// Nanoseconds of a clock that is never set.
    static var ticks: UInt64 { DispatchTime.now().uptimeNanoseconds }
}
