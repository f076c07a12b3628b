/// A count as state documents write it: one digit gets a leading zero (`01` … `09`, `10`, …).
///
/// The custom of Decree 30/2020/NĐ-CP for numbers below 10, as in "tăng 02 bậc". Zero stays `0`; thousands are grouped
/// in the Vietnamese way; a negative count is printed without a leading zero.
public func administrativeCount(_ n: Int) -> String {
    (1...9).contains(n) ? "0\(n)" : NumberStyle.vietnamese.text(n)
}
