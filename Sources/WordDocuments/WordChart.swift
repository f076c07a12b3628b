import Records
import Reporting
import Tables
import Template
import VietnameseText

/// A chart of the reporting model as a record for a DOCX template.
///
/// An author draws a chart in Word, with figures made up for the purpose, and writes the name of a chart field as a tag
/// into its alternative text: `{{rank_chart}}`. Every document then has that chart, as it was designed, with its own
/// figures (`ChartSkeleton`).
public enum WordChart {
    /// How many series of an author's chart can be told apart; further ones look like the last of these.
    static let prototypeLimit = 8

    /// A chart; `nil` for one with nothing to draw.
    static func record(_ chart: SeriesChart?) -> TemplateRecord? {
        guard let chart, !chart.categories.isEmpty,
            chart.series.contains(where: { $0.values.contains { $0 != nil } })
        else { return nil }
        var record = TemplateRecord(shape)
        record.set("title", chart.title)
        record.set("description", chart.label)
        record.set("number", chart.number.map { "\($0)" })
        let series = chart.series.enumerated().map { position, series in
            self.series(series, position, digits: chart.digits)
        }
        record.set("series", series)
        record.set("categories", categories(chart))
        record.set("slots", slots(chart, series))
        return record
    }

    /// Sets a field to a chart with the next number of a figure; leaves it missing where there is nothing to draw.
    static func set(
        _ record: inout TemplateRecord, _ field: String, _ chart: SeriesChart?, _ figures: inout Int
    ) {
        guard var chart else { return }
        chart.number = figures + 1
        guard let made = self.record(chart) else { return }
        figures += 1
        record.set(field, made)
    }

    private static func categories(_ chart: SeriesChart) -> [TemplateRecord] {
        chart.categories.enumerated().map { position, name in
            var record = TemplateRecord(category)
            record.set("position", "\(position)")
            record.set("text", name)
            record.set("row", "\(position + 2)")
            record.set("cell", XLSXWriter.cellText(name))
            record.set(
                "values",
                chart.series.enumerated().compactMap { column, series in
                    number(series.values[position], chart.digits).map { text in
                        var record = TemplateRecord(value)
                        record.set("position", "\(position)")
                        record.set("number", text)
                        record.set("address", "\(XLSXWriter.columnName(column + 1))\(position + 2)")
                        return record
                    }
                })
            return record
        }
    }

    private static func series(_ series: SeriesChart.Series, _ position: Int, digits: Int) -> TemplateRecord {
        var record = TemplateRecord(self.series)
        record.set("name", series.name)
        record.set("index", "\(position)")
        record.set("column", XLSXWriter.columnName(position + 1))
        record.set("cell", XLSXWriter.cellText(series.name))
        record.set(
            "points",
            series.values.enumerated().compactMap { position, value in
                number(value, digits).map { text in
                    var record = TemplateRecord(self.value)
                    record.set("position", "\(position)")
                    record.set("number", text)
                    return record
                }
            })
        return record
    }

    /// A value as it is printed elsewhere, but with a decimal point and without separators, as the format wants.
    private static func number(_ value: Double?, _ digits: Int) -> String? {
        value.map { PlainNumber.text(DecimalRounding.rounded($0, digits: digits)) }
    }

    /// Locales of number formats (ISO/IEC 29500-1, 18.8.31): readers that heed them print a comma in Vietnamese.
    private static func locale(_ language: Language) -> String { language == .vi ? "[$-42A]" : "[$-409]" }

    private static func slots(_ chart: SeriesChart, _ series: [TemplateRecord]) -> TemplateRecord {
        var record = TemplateRecord(slots)
        record.set("chart_count", "\(chart.categories.count)")
        record.set("chart_last_row", "\(chart.categories.count + 1)")
        record.set("chart_last_column", XLSXWriter.columnName(series.count))
        let digits = chart.digits > 0 ? "." + String(repeating: "0", count: chart.digits) : ""
        record.set("chart_format", "\(locale(chart.language))0\(digits)")
        if let scale = chart.scale {
            var axis = TemplateRecord(self.axis)
            axis.set("axis_low", PlainNumber.text(scale.low))
            axis.set("axis_high", PlainNumber.text(scale.high))
            axis.set("axis_step", PlainNumber.text(scale.step))
            record.set("chart_axis", axis)
        }
        for (position, one) in series.prefix(prototypeLimit).enumerated() {
            record.set("chart_series_\(position + 1)", one)
            record.set("chart_from_\(position + 1)", Array(series[position...]))
        }
        return record
    }

    // MARK: - Shapes

    /// What a template may name of a chart.
    public static let shape = TemplateShape(
        "chart",
        [
            .text("title", "Tên biểu đồ, để in ở dòng chú thích", example: "Thứ hạng qua các năm"),
            .text(
                "description", "Nội dung biểu đồ bằng lời, dùng làm văn bản thay thế",
                example: "Thứ hạng qua các năm. Năm 2019: 7; năm 2020: 5."),
            .text("number", "Số của hình trong văn bản; trống khi không đánh số", example: "2"),
            .list("categories", of: category, "Các mục trên trục, ví dụ các năm"),
            .list("series", of: series, "Các dãy số liệu"),
            .record("slots", of: slots, "Dành cho chương trình điền số liệu vào biểu đồ; mẫu không cần dùng"),
        ])

    static let category = TemplateShape(
        "chart_category",
        [
            .text("position", "Vị trí, bắt đầu từ 0", example: "0"),
            .text("text", "Tên mục", example: "2020"),
            .text("row", "Dòng trong bảng tính kèm theo", example: "2"),
            .text("cell", "Tên mục trong ô của bảng tính", example: "2020"),
            .list(
                "values", of: value, "Các giá trị của mục, theo thứ tự các dãy; dãy không có số liệu thì vắng"
            ),
        ])

    static let series = TemplateShape(
        "chart_series",
        [
            .text("name", "Tên dãy số liệu", example: "Bình quân các đơn vị"),
            .text("index", "Thứ tự của dãy, bắt đầu từ 0", example: "1"),
            .text("column", "Cột trong bảng tính kèm theo", example: "C"),
            .text("cell", "Tên dãy trong ô của bảng tính", example: "Bình quân các đơn vị"),
            .list("points", of: value, "Các giá trị có số liệu"),
        ])

    static let value = TemplateShape(
        "chart_value",
        [
            .text("position", "Vị trí của mục, bắt đầu từ 0", example: "3"),
            .text("number", "Giá trị, dấu chấm thập phân", example: "68.4"),
            .text("address", "Ô của bảng tính kèm theo", example: "B5"),
        ])

    static let axis = TemplateShape(
        "chart_axis",
        [
            .text("axis_low", "Đầu dưới của trục", example: "0"),
            .text("axis_high", "Đầu trên của trục", example: "100"),
            .text("axis_step", "Khoảng cách giữa các vạch", example: "20"),
        ])

    /// Fields that `ChartSkeleton` names; with `chart_` in front, so that they hide nothing of the document's.
    static let slots = TemplateShape(
        "chart_slots",
        [
            .text("chart_count", "Số mục trên trục", example: "4"),
            .text("chart_last_row", "Dòng cuối trong bảng tính", example: "5"),
            .text("chart_last_column", "Cột cuối trong bảng tính", example: "C"),
            .text("chart_format", "Dạng số", example: "[$-42A]0.0"),
            .record("chart_axis", of: axis, "Thang của trục giá trị, khi đã định"),
        ]
            + (1...prototypeLimit).flatMap { place in
                [
                    TemplateShape.Field.record(
                        "chart_series_\(place)", of: series, "Dãy số liệu thứ \(place)"),
                    .list("chart_from_\(place)", of: series, "Các dãy số liệu từ thứ \(place) trở đi"),
                ]
            })
}
