import VietnameseText

/// For whom an output is made, as far as names go.
public enum NameAudience: Sendable, Hashable {
    /// Anybody: names that may not be published are withheld.
    case everyone
    /// The officers who issue a document: it carries the names.
    case officers
}

extension Award {
    /// Whether the last day on which a person's name may be kept has passed when the data were closed.
    ///
    /// - Parameter bundle: The bundle; without `data_cutoff` the last day of its year counts.
    /// - Returns: Whether it has.
    public func isRetentionOver(in bundle: YearBundle) -> Bool {
        guard recipientKind == .individual, let retainUntil,
            let day = bundle.settings.dataCutoff ?? CalendarDate(year: bundle.year, month: 12, day: 31)
        else { return false }
        return retainUntil < day
    }

    /// Whether name and position are printed for somebody.
    public func showsName(to audience: NameAudience, in bundle: YearBundle) -> Bool {
        !isRetentionOver(in: bundle) && (publishesName || audience == .officers)
    }
}
