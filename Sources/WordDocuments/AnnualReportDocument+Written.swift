import Reporting
import Template

/// What officers wrote, in the outline of an official document: 1., 2. below a section, a), b) and - below a part.
extension AnnualReportDocument {
    /// The texts of a section without parts: numbered, unless there is one alone.
    static func numbered(_ texts: [PrintedText]) -> [TemplateRecord] {
        TextSpans.points(texts, isVietnamese: true).enumerated().map { position, record in
            var record = record
            record.set("mark", texts.count > 1 ? "\(OutlineNumber.part(position)). " : "")
            return record
        }
    }

    /// The groups of a part as points: a text alone stands behind its heading, several below it with dashes.
    static func groups(_ groups: [WrittenGroup], _ isVietnamese: Bool) -> [TemplateRecord] {
        zip(OutlineNumber.points(groups.count, isVietnamese: isVietnamese), groups).flatMap { mark, group in
            let head = PrintedText("\(group.heading):")
            let isAlone = group.written.count == 1
            let first = isAlone ? group.written.reduce(head + PrintedText(" "), +) : head
            let points = TextSpans.points([first], isVietnamese: isVietnamese).map { marked($0, mark) }
            guard !isAlone else { return points }
            return points
                + TextSpans.points(group.written, isVietnamese: isVietnamese).map { marked($0, "- ") }
        }
    }

    private static func marked(_ record: TemplateRecord, _ mark: String) -> TemplateRecord {
        var record = record
        record.set("mark", mark)
        return record
    }
}
