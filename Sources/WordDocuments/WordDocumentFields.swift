import Template

/// What the list of fields says of all documents together.
public enum WordDocumentFields {
    /// The fields that every document has: head, addressee, signature, flag, notes.
    public static let shared: [TemplateShape.Field] = DocumentHead.fields
}
