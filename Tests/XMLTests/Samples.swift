import XML

enum Sample {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    /// A small main document part as a word processor writes it.
    static let document = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="\(word)" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14" \
        xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body><!-- note --><w:p w14:paraId="1A2B">\
        <w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve"> Bảo vệ &amp; chăm sóc </w:t></w:r>\
        <w:r><w:t>1 &lt; 2 &#x1EEF; <![CDATA[<b> & ]]]]><![CDATA[>]]></w:t></w:r></w:p>
          <w:sectPr><?ignored by="reader"?><c xmlns="urn:c" a='"'><d xmlns=""/></c></w:sectPr></w:body></w:document>

        """

    static func read(_ text: String, limits: XMLLimits = .standard) throws(XMLError) -> XMLElement {
        try XMLReader.read(Array(text.utf8), part: "word/document.xml", limits: limits)
    }

    /// The reason for which a text is refused, or `nil` where it is read.
    static func refusal(_ text: String, limits: XMLLimits = .standard) -> XMLError.Reason? {
        refusal(Array(text.utf8), limits: limits)
    }

    static func refusal(_ bytes: [UInt8], limits: XMLLimits = .standard) -> XMLError.Reason? {
        do {
            _ = try XMLReader.read(bytes, part: "part", limits: limits)
            return nil
        } catch {
            return error.reason
        }
    }

    static func isMalformed(_ bytes: [UInt8]) -> Bool {
        if case .notWellFormed = refusal(bytes) { true } else { false }
    }
}
