import Testing

@testable import Mail

@Suite("Times for people")
struct OfficeTimeTests {
    @Test(
        "a moment of the ledger falls on the day that it was in Vietnam",
        arguments: [
            ("2026-11-28T10:45:54Z", "28/11/2026 17:45"), ("2026-11-28T16:59:59Z", "28/11/2026 23:59"),
            ("2026-11-28T17:00:00Z", "29/11/2026 00:00"), ("2026-12-31T23:05:00Z", "01/01/2027 06:05"),
            ("2024-02-28T20:00:00Z", "29/02/2024 03:00"), ("2023-02-28T20:00:00Z", "01/03/2023 03:00"),
        ])
    func local(_ utc: String, _ text: String) {
        #expect(OfficeTime(utc: utc)?.text == text)
    }

    @Test(
        "anything else is no time",
        arguments: [
            "", "2026-11-28", "2026-11-28 10:45:54Z", "2026-02-30T10:45:54Z", "2026-11-28T24:00:00Z",
            "2026-11-28T10:60:00Z", "9999-12-31T20:00:00Z", "2026-11-28Tếế:45:5",
        ])
    func none(_ text: String) {
        #expect(OfficeTime(utc: text) == nil)
    }
}
