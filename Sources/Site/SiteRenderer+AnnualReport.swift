import Records
import Reporting
import Template
import VietnameseText

extension SiteRenderer {
    func annualRecord(
        _ report: AnnualReport, _ year: YearReport, of programme: ProgrammeReport, downloads: [Download]
    ) -> TemplateRecord {
        let unit = report.area.unit
        let area: PrintedText = report.area.printedHeading
        let up: [(label: PrintedText, address: String?)] = [
            (homeCrumb, "../../index.html"), (PrintedText(year.title), "index.html"),
            unit.map { (PrintedText($0.heading), $0.slug + ".html") }
                ?? (PrintedText(words.word("targets")), Self.targetsFile),
        ]
        var record = start(
            shapes.annual,
            Frame(
                title: "\(report.link.title) – \(area.text)", description: report.subject,
                path: Self.folder(year) + report.link.address + ".html", programme: programme, year: year,
                crumbs: up + [(PrintedText(report.link.title), nil)]))
        record.set("heading", report.link.title)
        record.set("subject", area.text)
        record.set("year", "\(year.year)")
        record.set("previous_year", "\(year.year - 1)")
        record.set("briefs", briefs(report.summaries))
        record.set("has_unit_level", unit != nil)
        record.set("legend", year.targets?.legend.map { status($0) } ?? [])
        record.set(
            "sections",
            report.sections.enumerated().map { section($1, number: $0 + 1) })
        record.set("annex", annex(report.annex))
        let root = "../../" + (languageFolder.isEmpty ? "" : "../")
        record.set("downloads", downloads.map { link($0.label, root + $0.address, kind: $0.kind) })
        record.set("links", furtherLinks(report, year))
        return record
    }

    /// The unit, the other report, the targets of the province.
    private func furtherLinks(_ report: AnnualReport, _ year: YearReport) -> [TemplateRecord] {
        var links: [TemplateRecord] = []
        if let unit = report.area.unit { links.append(link(unit.heading, unit.slug + ".html")) }
        for other in report.others { links.append(link(other.title, other.address + ".html")) }
        if let targets = year.targets { links.append(link(targets.title, Self.targetsFile)) }
        return links
    }

    // MARK: - Sections

    private func section(_ section: AnnualSection, number: Int) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.annualSection)
        record.set("id", "phan-\(number)")
        record.set("number", RomanNumeral.text(number))
        record.set("heading", section.heading)
        let isNumbered = section.written.count > 1
        record.set("sentences", texts(section.paragraphs + (isNumbered ? [] : section.written)))
        record.set("is_numbered", isNumbered)
        record.set("written", isNumbered ? texts(section.written) : [])
        record.set("parts", section.parts.enumerated().map { part($1, number: $0 + 1) })
        if let axis = section.pairAxis, !section.pairs.isEmpty {
            var pairs = TemplateRecord(SiteShapes.targetPairs)
            pairs.set("axis", markup: Charts.axis(axis))
            pairs.set("is_count", false)
            pairs.set("rows", section.pairs.map { pair($0, axis) })
            record.set("pairs", pairs)
        }
        if let table = section.table { record.set("table", self.table(table)) }
        return record
    }

    private func part(_ part: AnnualPart, number: Int) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.annualPart)
        record.set("number", "\(number)")
        record.set("part_heading", printed: part.printedHeading)
        let sentences = part.paragraphs + part.written
        record.set("has_sentences", !sentences.isEmpty)
        record.set("sentences", texts(sentences))
        record.set(
            "groups",
            part.groups.map { group in
                var record = TemplateRecord(SiteShapes.annualGroup)
                record.set("group_heading", group.heading)
                record.set("sentences", texts(group.written))
                return record
            })
        record.set("has_lines", !part.lines.isEmpty)
        record.set("lines", part.lines.map { annualLine($0) })
        if let table = part.table { record.set("table", self.table(table)) }
        return record
    }

    /// A target with what is asked of the area by the nearest level.
    private func annualLine(_ line: TargetLineReport) -> TemplateRecord {
        var record = self.line(line, levels: [], href: targetPath(line.slug))
        record.set("asked", line.deciding.map { [asked($0, level: $0.levelText)] } ?? [])
        return record
    }

    private func pair(_ row: PairRow, _ axis: Axis) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.targetPair)
        record.set("name", printed: row.printedName)
        record.set("picture", markup: Charts.pair(row, axis))
        record.set("women", row.women.text)
        record.set("men", row.men.text)
        record.set("gap", row.gap)
        return record
    }

    // MARK: - Tables

    /// A table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - titles: What stands above it; a caption that says the same is not shown again.
    /// - Returns: Its record.
    func table(_ table: ReportTable, under titles: [String?] = []) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.reportTable)
        record.set("caption", table.caption)
        record.set("is_repeated", titles.contains(table.caption))
        record.set("first", table.columns.first?.title)
        record.set("is_narrow", table.columns.count <= Self.narrowColumns)
        record.set("heads", table.columns.dropFirst().map { cell(PrintedText($0.title), $0.isNumeric) })
        record.set(
            "rows",
            table.rows.enumerated().map { position, row in
                var entry = TemplateRecord(SiteShapes.reportRow)
                let number = table.numbers.indices.contains(position) ? table.numbers[position] : nil
                entry.set("number", number.map { $0.hasSuffix(".") ? $0 : "\($0)." })
                entry.set("head", printed: row.first)
                entry.set("is_heading", table.headings.contains(position))
                entry.set("columns", "\(table.columns.count)")
                // The word "total" reaches over columns of texts, which have none.
                let isTotal = table.hasTotal && position == table.rows.count - 1
                let span = isTotal ? Self.span(row, table) : 1
                entry.set("is_total", isTotal)
                entry.set("span", "\(span)")
                entry.set(
                    "cells",
                    zip(row, table.columns).dropFirst(span).map { cell($0, $1.isNumeric) })
                return entry
            })
        record.set("notes_below", texts(table.notes))
        return record
    }

    /// Most columns that a phone has room for beside each other.
    private static let narrowColumns = 4

    /// The first cell of a row and the empty ones of texts behind it.
    private static func span(_ row: [PrintedText], _ table: ReportTable) -> Int {
        1
            + zip(row, table.columns).dropFirst().prefix { text, column in
                !column.isNumeric && (text.text.isEmpty || text.text == "–")
            }.count
    }

    private func cell(_ text: PrintedText, _ isNumeric: Bool) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.reportCell)
        record.set("text", printed: text.text.isEmpty ? PrintedText("–") : text)
        record.set("numeric", isNumeric)
        record.set("order", text.order)
        return record
    }

    private func annex(_ annex: AnnualAnnex) -> TemplateRecord {
        var record = TemplateRecord(SiteShapes.annex)
        record.set("title", annex.title)
        let heads = annex.heads
        func cells(_ range: Range<Int>) -> [TemplateRecord] {
            heads.indices.filter { range.contains($0) }.map {
                cell(PrintedText(heads[$0]), (3..<10).contains($0))
            }
        }
        record.set("head_number", heads.first)
        record.set("head_name", heads.dropFirst().first)
        record.set("heads_before", cells(2..<5))
        record.set("current_head", annex.currentHead)
        record.set("heads_current", cells(5..<8))
        record.set("heads_after", cells(8..<12))
        record.set(
            "rows",
            annex.rows.map { row in
                var entry = TemplateRecord(SiteShapes.annexRow)
                entry.set("is_heading", row.kind != .line)
                entry.set("number", row.number)
                entry.set("name", printed: row.printedName)
                entry.set("columns", "\(heads.count - 1)")
                // Between name and judgement.
                entry.set(
                    "cells",
                    row.cells.enumerated().dropFirst(2).prefix(8).map { cell($1, $0 > 2) })
                fill(status: row.status, of: &entry)
                entry.set("note", printed: row.printedNote.text.isEmpty ? PrintedText("–") : row.printedNote)
                return entry
            })
        record.set("notes_below", texts(annex.notes))
        return record
    }

    private func fill(status: TargetStatusReport?, of entry: inout TemplateRecord) {
        entry.set("status_class", status.map { "s-\($0.kind.rawValue)" })
        entry.set("symbol", status?.symbol)
        entry.set("status", status?.text)
    }
}
