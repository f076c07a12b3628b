import XML

/// Where the tags of a part stand in the file that its author sees.
///
/// Tags keep their order while a part is prepared, so the n-th one of the prepared part is the n-th one here.
struct TagPlaces {
    /// The place of a tag.
    struct Place: Sendable {
        /// The line in the file, from 1.
        let line: Int
        /// What the paragraph says, to find it in Word; shortened.
        let text: String
        /// The part it stands in, where that is another one: a chart's.
        let part: String?

        init(line: Int, text: String, part: String? = nil) {
            self.line = line
            self.text = text
            self.part = part
        }
    }

    private(set) var places: [Place] = []
    /// The part of the chart that is being read; nil outside of charts.
    private var part: String?

    /// Notes the places of a part whose split tags have been joined.
    init(_ root: XMLElement) {
        collect(root, nil)
    }

    /// The place of the n-th tag, from 0.
    subscript(position: Int) -> Place? {
        places.indices.contains(position) ? places[position] : nil
    }

    private mutating func collect(_ element: XMLElement, _ outer: Place?) {
        var place = outer
        if element.isWord("p") {
            place = Place(line: element.line, text: Self.short(ParagraphText.of(element)))
        } else if element.name == ChartBinding.mark {
            place = nil
            part = element.attribute(ChartBinding.partName)
        } else if part != nil, element.name.local == "p" {
            place = Place(line: element.line, text: Self.short(element.text), part: part)
        }
        defer { if element.name == ChartBinding.mark { part = nil } }
        for attribute in element.attributes {
            add(
                attribute.value,
                place ?? Place(line: element.line, text: Self.short(attribute.value), part: part))
        }
        for child in element.children {
            switch child {
            case .element(let child): collect(child, place)
            case .text(let text):
                add(text, place ?? Place(line: element.line, text: Self.short(text), part: part))
            }
        }
    }

    private mutating func add(_ text: String, _ place: Place) {
        places += repeatElement(place, count: WordTag.count(in: Array(text.utf8)))
    }

    /// At most 80 characters, on one line.
    static func short(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != "\u{FFFC}" {
            let shown: Unicode.Scalar = scalar.value < 0x20 ? " " : scalar
            if shown == " ", scalars.isEmpty || scalars.last == " " { continue }
            guard scalars.count < 80 else {
                scalars.append("…")
                break
            }
            scalars.append(shown)
        }
        return String(scalars)
    }
}
