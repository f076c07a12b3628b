import Assessment
import Records

/// Puts results on the places of a year's units.
struct MapMaker {
    private let parent: YearReporter
    private let layout: PlaceLayout

    /// More shades cannot be told apart in grey.
    static let mostSteps = 5
    /// More names than this are counted.
    private static let mostNames = 12

    private var words: Words { parent.words }

    init(_ parent: YearReporter, _ layout: PlaceLayout) {
        self.parent = parent
        self.layout = layout
    }

    /// The fifth of a ranking, 0 the best; whoever shares a place shares it.
    static func fifth(_ place: Double, of count: Int) -> Int {
        min(max(Int((place - 1) / Double(max(count, 1)) * Double(mostSteps)), 0), mostSteps - 1)
    }

    /// Shades far enough apart to be told from each other, darkest first.
    private static func shades(_ count: Int) -> [Int] {
        switch count {
        case ...1: [4]
        case 2: [5, 2]
        case 3: [5, 3, 1]
        case 4: [5, 4, 3, 1]
        default: [5, 4, 3, 2, 1]
        }
    }

    /// The shade of a band.
    static func shade(ofBand band: Int, of count: Int) -> Int {
        let shades = shades(count)
        return shades[min(band, shades.count - 1)]
    }

    /// The shade of a place in a ranking of so many.
    static func shade(ofPlace place: Double, of count: Int) -> Int { mostSteps - fifth(place, of: count) }

    /// Bands as shades; bands after the fifth share the last.
    func steps(_ bands: [BandReport]) -> [MapStep] {
        zip(bands, Self.shades(bands.count)).map { band, shade in
            MapStep(printedName: band.printedName + PrintedText(" (\(band.range))"), shade: shade)
        }
    }

    /// Fifths of a ranking of so many units, with their places.
    func fifths(_ count: Int) -> [MapStep] {
        let fifths = Array(1...max(count, 1)).map { Self.fifth(Double($0), of: count) }
        return (0..<Self.mostSteps).compactMap { step in
            guard let first = fifths.firstIndex(of: step), let last = fifths.lastIndex(of: step) else {
                return nil
            }
            let range = words(.bandPlaces, ["from": "\(first + 1)", "to": "\(last + 1)"])
            return MapStep(printedName: PrintedText(range), shade: Self.mostSteps - step)
        }
    }

    /// - Parameters:
    ///   - name: What is mapped.
    ///   - steps: The shades.
    ///   - order: Positions of the units with a value, best first.
    ///   - shade: The shade of a unit; `nil` without a value.
    ///   - text: What is printed on a unit.
    /// - Returns: The map; `nil` where no unit has a place. Cells are shaded by the mean place of their units.
    func map(
        name: String, steps: [MapStep], order: [Int], shade: (Int) -> Int?, text: (Int) -> String
    ) -> MapReport? {
        let year = parent.year
        let ranked = Set(order)
        let others = year.units.indices.filter { !ranked.contains($0) }.sorted {
            parent.nameOrder[$0] < parent.nameOrder[$1]
        }
        let rows = (order + others).filter { layout.places[$0] != nil }
        let unplaced = (order + others).filter { layout.places[$0] == nil }.map { parent.names[$0].short }
        let isOfCells = layout.isOfCells
        let abbreviations = isOfCells ? [:] : Self.abbreviations(rows.map { ($0, parent.names[$0].short) })
        let areas =
            isOfCells
            ? []
            : rows.compactMap { row -> MapArea? in
                guard let place = layout.places[row] else { return nil }
                return MapArea(
                    unit: parent.names[row], abbreviation: abbreviations[row] ?? "", text: text(row),
                    shade: shade(row), column: place.column + 1, row: place.row + 1, outline: place.outline,
                    labelPoint: place.labelPoint)
            }
        let cells = isOfCells ? self.cells(order) : []
        guard !areas.isEmpty || !cells.isEmpty else { return nil }
        let hasNothing = areas.contains { $0.shade == nil }
        let cellSteps = isOfCells ? fifths(order.count) : steps
        return MapReport(
            form: layout.form, steps: cellSteps, areas: areas, cells: cells,
            nothing: hasNothing ? words(.mapNothing) : nil,
            unplaced: unplaced.isEmpty
                ? nil : words(.mapUnplaced, ["units": parent.names(unplaced, most: Self.mostNames)]),
            caption: caption(),
            label: isOfCells
                ? words(.mapCellsLabel, ["name": name, "count": "\(rows.count)", "cells": "\(cells.count)"])
                : words(
                    .mapLabel,
                    [
                        "name": name, "count": "\(areas.count)",
                        "legend": cellSteps.map(\.printedName.text).joined(separator: "; "),
                    ]))
    }

    private func caption() -> String {
        switch layout.form {
        case .tiles: words(.mapTiles)
        case .shapes: words(.mapShapes)
        case .cells: words(.mapCells)
        }
    }

    /// The cells with units that have a place in the order, shaded by the mean of these places.
    private func cells(_ order: [Int]) -> [MapCell] {
        var sums: [Int: (count: Int, places: Double)] = [:]
        guard case .cells(let columns, _) = layout.form else { return [] }
        for (position, row) in order.enumerated() {
            guard let place = layout.places[row] else { continue }
            sums[place.row * columns + place.column, default: (0, 0)].count += 1
            sums[place.row * columns + place.column, default: (0, 0)].places += Double(position + 1)
        }
        return sums.sorted { $0.key < $1.key }.map { key, sum in
            MapCell(
                column: key % columns, row: key / columns,
                shade: Self.shade(ofPlace: sum.places / Double(sum.count), of: order.count),
                count: sum.count)
        }
    }

    /// The first letters of each name; as many of the first word as tell it from the others.
    static func abbreviations(_ names: [(row: Int, name: String)]) -> [Int: String] {
        var result: [Int: String] = [:]
        var waiting = names
        for length in 1...4 where !waiting.isEmpty {
            let short = waiting.map { abbreviation($0.name, length) }
            var bearers: [String: Int] = [:]
            for text in short { bearers[text, default: 0] += 1 }
            let taken = Set(result.values)
            for (entry, text) in zip(waiting, short) where bearers[text] == 1 && !taken.contains(text) {
                result[entry.row] = text
            }
            waiting = waiting.filter { result[$0.row] == nil }
        }
        for entry in waiting { result[entry.row] = abbreviation(entry.name, 4) }
        return result
    }

    private static func abbreviation(_ name: String, _ length: Int) -> String {
        let parts = name.split(separator: " ")
        guard let first = parts.first else { return name }
        return first.prefix(length) + parts.dropFirst().compactMap(\.first).map(String.init).joined()
    }
}

extension YearReporter {
    /// "A, B và C", or the first of many and how many more.
    func names(_ names: [String], most: Int) -> String {
        guard names.count > most else { return words.list(names) }
        return words(
            .namesMore,
            ["names": names.prefix(most).joined(separator: ", "), "count": "\(names.count - most)"])
    }
}
