import Template

/// What the pages of the site may name, for the list of fields.
public enum SitePages {
    /// The page files with their shapes, in the order of ``SiteRenderer/pageFiles``.
    ///
    /// The field `words` holds the wording of a language by key; its shape is empty here, as the keys are listed in
    /// `templates/vi.csv`.
    public static var shapes: [(file: String, shape: TemplateShape)] {
        let shapes = SiteShapes(wordKeys: [])
        return zip(
            SiteRenderer.pageFiles,
            [
                shapes.home, shapes.year, shapes.unit, shapes.method, shapes.indicator, shapes.component,
                shapes.data, shapes.published, shapes.targets, shapes.target, shapes.annual, shapes.review,
                shapes.trace, shapes.corrections, shapes.part, shapes.accessibility, shapes.notFound,
                shapes.dossier, shapes.targetPart, shapes.differences,
            ]
        ).map { ($0, $1) }
    }
}
