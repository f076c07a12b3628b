import Template

/// The shapes and records that the tests share.
enum Shapes {
    static let office = TemplateShape("office", [.text("street"), .text("phone")])
    static let head = TemplateShape("head", [.text("name"), .record("office", of: office)])
    static let cell = TemplateShape("cell", [.text("value"), .flag("bold")])
    static let row = TemplateShape("row", [.text("name"), .text("note"), .list("cells", of: cell)])
    static let page = TemplateShape(
        "page",
        [
            .text("title", "Tên trang", example: "Bảng xếp hạng"), .text("year"), .markup("chart"),
            .flag("final"),
            .list("rows", of: row, "Các đơn vị"), .record("head", of: head),
        ])

    /// A page with every field filled, two rows and three cells.
    static var full: TemplateRecord {
        var office = TemplateRecord(office)
        office.set("street", "Lê Lợi")
        var head = TemplateRecord(head)
        head.set("name", "Bà An")
        head.set("office", office)
        var page = TemplateRecord(page)
        page.set("title", "Bảng <A>")
        page.set("year", "2024")
        page.set("chart", markup: Array("<svg/>".utf8))
        page.set("final", true)
        page.set("rows", [row("Vỹ Dạ", cells: ["1", "2"]), row("An Cựu", cells: ["3"])])
        page.set("head", head)
        return page
    }

    static func row(_ name: String, cells: [String] = []) -> TemplateRecord {
        var record = TemplateRecord(row)
        record.set("name", name)
        record.set(
            "cells",
            cells.map { value in
                var cell = TemplateRecord(Self.cell)
                cell.set("value", value)
                cell.set("bold", value == "1")
                return cell
            })
        return record
    }
}

/// Compiles and prints a template of a page.
func render(
    _ source: String, _ record: TemplateRecord = Shapes.full, partials: [String: String] = [:],
    mode: Template.Mode = .html
) throws -> String {
    let template = try Template(
        Array(source.utf8), name: "page.html", shape: Shapes.page,
        partials: partials.mapValues { Array($0.utf8) }, mode: mode)
    return String(decoding: template.render(record), as: UTF8.self)
}

/// The mistakes of a template of a page; empty if it compiles.
func mistakes(_ source: [UInt8], partials: [String: String] = [:]) -> [TemplateError] {
    do throws(TemplateErrors) {
        _ = try Template(
            source, name: "page.html", shape: Shapes.page, partials: partials.mapValues { Array($0.utf8) })
        return []
    } catch {
        return error.errors
    }
}

/// The mistakes of a template of a page; empty if it compiles.
func mistakes(_ source: String, partials: [String: String] = [:]) -> [TemplateError] {
    mistakes(Array(source.utf8), partials: partials)
}
