import Bytes
import Records
import Reporting
import VietnameseText

/// What search engines for data are told of a year: a `Dataset` of schema.org as JSON-LD.
enum StructuredData {
    /// The JSON, safe inside a `script` element.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - page: The page's address; `nil` where the site has none.
    ///   - downloads: The files, with addresses as they stand on the page or in full.
    ///   - name: The title of the data.
    ///   - summary: What they hold; the flag of unofficial results stands in front of it.
    /// - Returns: UTF-8 without `<`, `>` or `&` inside texts.
    static func dataset(
        _ year: YearReport, page: String?, downloads: [Download], name: String, summary: String
    ) -> [UInt8] {
        var members: [(String, JSON)] = [
            ("@context", .text("https://schema.org/")), ("@type", .text("Dataset")),
            ("name", .text(year.flag.map { "\(name) (\($0.title))" } ?? name)),
            (
                "description",
                .text(
                    (year.flag.map { flag in "\(flag.title). " + (flag.note.map { "\($0) " } ?? "") } ?? "")
                        + summary)
            ),
            ("inLanguage", .text(year.language.rawValue)), ("temporalCoverage", .text("\(year.year)")),
            ("isAccessibleForFree", .literal("true")),
            ("creativeWorkStatus", .text(year.settings.status.rawValue)),
        ]
        if let page { members.append(("url", .text(page))) }
        if let area = year.setting("area_name") {
            members.append(("spatialCoverage", .object([("@type", .text("Place")), ("name", .text(area))])))
        }
        if let issuer = year.setting("issuer") {
            members.append(("creator", .object([("@type", .text("Organization")), ("name", .text(issuer))])))
        }
        if let cutoff = year.settings.dataCutoff { members.append(("dateModified", .text(cutoff.iso))) }
        if let licence = year.method.licenses.compactMap(\.address).first {
            members.append(("license", .text(licence)))
        }
        members.append(("measurementTechnique", .text(year.method.configuration)))
        members.append(("variableMeasured", .array(year.rankings.map { .text($0.name) })))
        members.append(("distribution", .array(downloads.map { distribution($0) })))
        var writer = ByteWriter(capacity: 2048)
        JSON.object(members).write(into: &writer)
        return writer.bytes
    }

    private static func distribution(_ download: Download) -> JSON {
        .object([
            ("@type", .text("DataDownload")), ("name", .text(download.label)),
            ("encodingFormat", .text(mediaTypes[download.kind] ?? "application/octet-stream")),
            ("contentUrl", .text(download.address)),
        ])
    }

    private static let mediaTypes = [
        "CSV": "text/csv", "JSON": "application/json", "ZIP": "application/zip",
        "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "DOCX": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
}

/// A JSON value that is written into a page.
indirect enum JSON {
    case text(String)
    /// A number, `true` or `false` as it stands.
    case literal(String)
    case array([JSON])
    case object([(String, JSON)])

    func write(into writer: inout ByteWriter) {
        switch self {
        case .text(let text): Self.quote(text, into: &writer)
        case .literal(let text): writer.write(text)
        case .array(let values):
            writer.write("[")
            for (position, value) in values.enumerated() {
                if position > 0 { writer.write(",") }
                value.write(into: &writer)
            }
            writer.write("]")
        case .object(let members):
            writer.write("{")
            for (position, member) in members.enumerated() {
                if position > 0 { writer.write(",") }
                Self.quote(member.0, into: &writer)
                writer.write(":")
                member.1.write(into: &writer)
            }
            writer.write("}")
        }
    }

    /// By byte; `<`, `>` and `&` as escapes, so that no text can end the element around it.
    private static func quote(_ text: String, into writer: inout ByteWriter) {
        writer.write("\"")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): writer.write("\\\"")
            case UInt8(ascii: "\\"): writer.write("\\\\")
            case UInt8(ascii: "<"): writer.write("\\u003c")
            case UInt8(ascii: ">"): writer.write("\\u003e")
            case UInt8(ascii: "&"): writer.write("\\u0026")
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                writer.write("\\u00" + (byte < 0x10 ? "0" : "") + digits)
            default: writer.write(byte: byte)
            }
        }
        writer.write("\"")
    }
}
