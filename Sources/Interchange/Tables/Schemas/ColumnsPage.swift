/// The generated page of columns, in Dutch Markdown: `docs/naslag/kolommen.md`.
package enum ColumnsPage {
    package static var markdown: String {
        (heading + TableSchema.all.flatMap(section)).joined(separator: "\n") + "\n"
    }

    private static let heading = [
        "# Kolommen", "",
        "<!-- Deze pagina is gemaakt door `make docs`. Verander de beschrijving bij de kolom zelf. -->", "",
        """
        Welke kolommen elk bestand kan hebben, en hoe ze ook mogen heten. De volgorde maakt niet uit. Hoofdletters, \
        spaties, streepjes en punten in een naam tellen niet mee: `Huis-nr.` is `huisnr`. Een kolom die hier niet \
        staat, wordt niet ingelezen; dat wordt gezegd.
        """, "",
    ]

    private static func section(_ schema: TableSchema) -> [String] {
        [
            "## \(schema.name).csv", "", "Een regel is \(schema.meaning).", "",
            "| kolom | verplicht | zo schrijft u het | betekenis | mag ook heten |", "|---|---|---|---|---|",
        ] + schema.columns.map(row) + [""]
    }

    private static func row(_ column: TableColumn) -> String {
        let aliases = column.aliases.map { "`\($0)`" }.joined(separator: ", ")
        let need = column.need == .required ? "ja" : ""
        return "| `\(column.name)` | \(need) | \(cell(column.form)) | \(cell(column.meaning)) | \(aliases) |"
    }

    /// A vertical bar would end the cell.
    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
