import VietnameseText

/// An official document of the register: a row of the `documents` table.
public struct RegisteredDocument: Sendable, Hashable {
    /// Where the document itself is.
    public enum Attachment: Sendable, Hashable {
        /// It is only cited: nobody has handed it over.
        case cited
        /// It is attached at the source that the register was written from, and not part of the bundle.
        case attached
        /// A file of the bundle, by its relative path.
        case file(String)
    }

    /// Short key of the bundle, `[A-Z][A-Z0-9_]*`: "KH160".
    public var code: String
    /// Number and symbol as printed: "160-KH/TU".
    public var number: String
    /// What the number says; `nil` when its style is not known.
    public var parsedNumber: DocumentNumber?
    /// The day of issue, with the form in which it was printed.
    public var date: PrintedDate
    /// The type as printed: "Kế hoạch"; by the number where the row gives none, `nil` where neither does.
    public var type: String?
    /// The type in English.
    public var typeEN: String?
    /// Code of the issuing agency; `nil` when the body is given by its name.
    public var issuer: String?
    /// Name of the issuing body; `nil` when it is given by its code.
    public var issuerName: String?
    /// The same in English.
    public var issuerNameEN: String?
    /// What it is about, as inside a sentence; `nil` where that was not read.
    public var title: String?
    /// The same in English.
    public var titleEN: String?
    /// Codes of the documents it rests on, in the order of the row.
    public var basis: [String]
    /// Where it is; `nil` where the register does not say.
    public var attachment: Attachment?
    /// First day of validity.
    public var validFrom: CalendarDate?
    /// Last day of validity.
    public var validTo: CalendarDate?
    /// Codes of the documents that it replaces.
    public var replaces: [String]
    /// Remark.
    public var note: String?
    /// The same in English.
    public var noteEN: String?
    /// The row.
    public var cell: CellReference

    /// Makes a document of the register.
    public init(
        code: String, number: String, parsedNumber: DocumentNumber? = nil, date: PrintedDate,
        type: String? = nil, typeEN: String? = nil, issuer: String? = nil, issuerName: String? = nil,
        issuerNameEN: String? = nil, title: String? = nil, titleEN: String? = nil, basis: [String] = [],
        attachment: Attachment? = nil, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil,
        replaces: [String] = [], note: String? = nil, noteEN: String? = nil, cell: CellReference
    ) {
        self.code = code
        self.number = number
        self.parsedNumber = parsedNumber
        self.date = date
        self.type = type
        self.typeEN = typeEN
        self.issuer = issuer
        self.issuerName = issuerName
        self.issuerNameEN = issuerNameEN
        self.title = title
        self.titleEN = titleEN
        self.basis = basis
        self.attachment = attachment
        self.validFrom = validFrom
        self.validTo = validTo
        self.replaces = replaces
        self.note = note
        self.noteEN = noteEN
        self.cell = cell
    }

    /// The number as documents cite it: in its style where that is known, else as printed.
    public var citedNumber: String { parsedNumber?.text ?? number }
}

/// References to documents of the register inside texts: `{KH160}`.
public enum DocumentReference {
    /// A stretch of a text.
    public enum Piece: Sendable, Hashable {
        /// Text that is printed as it is.
        case text(String)
        /// The code of a document, without its braces.
        case reference(String)
    }

    /// Cuts a text at its references; braces around anything but a code stay text.
    public static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var plain = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            plain += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let close = inside.firstIndex(of: "}"), isCode(inside[..<close]) else {
                plain += "{"
                rest = inside
                continue
            }
            if !plain.isEmpty { pieces.append(.text(plain)) }
            plain = ""
            pieces.append(.reference(String(inside[..<close])))
            rest = inside[inside.index(after: close)...]
        }
        plain += rest
        if !plain.isEmpty { pieces.append(.text(plain)) }
        return pieces
    }

    /// The codes a text refers to, in order.
    public static func codes(in text: String) -> [String] {
        pieces(of: text).compactMap { piece in
            if case .reference(let code) = piece { return code }
            return nil
        }
    }

    /// Whether a text is a code of a document: a capital letter, then capital letters, digits and underscores.
    public static func isCode(_ text: some StringProtocol) -> Bool {
        guard let first = text.utf8.first, (0x41...0x5A).contains(first), text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy {
            (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
    }
}
