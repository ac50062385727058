import Domain

/// Goes through a header, one heading at a time.
struct HeaderMatcher {
    let schema: TableSchema
    let location: Fault.Location
    private(set) var position: [String: Int] = [:]
    private(set) var issues: [ImportIssue] = []
    private var headings: [String: String] = [:]
    private var unknown: Set<String> = []
    private let names: [String: String]

    private let mapping: [String: String?]

    init(schema: TableSchema, location: Fault.Location, mapping: HeadingMapping? = nil) {
        self.mapping = Dictionary(
            (mapping?.entries ?? []).map { (TableColumn.key($0.heading), $0.column) },
            uniquingKeysWith: { first, _ in first })
        self.schema = schema
        self.location = location
        names = schema.knownNames
    }

    /// What the user said about a heading goes before what we know; a heading that is not to be read is passed over.
    mutating func take(_ header: String, at index: Int) {
        let key = TableColumn.key(header)
        let said = mapping[key]
        if let said, said == nil { return }
        if let name = said ?? names[key] {
            if let earlier = headings[name] {
                let same = earlier == header
                report(
                    .error, .duplicateColumn, header,
                    same ? "deze kolom staat er twee keer in" : "deze kolom betekent hetzelfde als de kolom \(earlier)",
                    "Haal een van beide weg.")
            } else {
                headings[name] = header
                position[name] = index
            }
        } else if !header.isEmpty, !unknown.insert(TableColumn.key(header)).inserted {
            report(.error, .duplicateColumn, header, "deze kolom staat er twee keer in", "Haal een van beide weg.")
        } else if let kind = PersonalColumns.kind(header: header) {
            report(.warning, .columnLeftOut, header, "deze kolom is niet ingelezen: \(kind.rawValue)", nil)
        } else {
            let suggestion = NearestName.suggestion(for: header, among: names.keys).flatMap { names[$0] }
            report(
                .warning, .unknownColumn, header.isEmpty ? "\(index + 1)" : header,
                header.isEmpty
                    ? "deze kolom heeft geen naam en is niet ingelezen"
                    : "deze kolom kennen we niet en is niet ingelezen",
                suggestion.map { "Misschien bedoelt u «\($0)»." })
        }
    }

    mutating func reportMissing() {
        for column in schema.requiredColumns where position[column.name] == nil {
            let others = column.aliases.isEmpty ? "" : " (mag ook heten: \(column.aliases.joined(separator: ", ")))"
            issues.append(
                ImportIssue(
                    code: ImportCode.missingColumn.rawValue, location: location,
                    message: "de kolom «\(column.name)» ontbreekt\(others)",
                    advice: "Misschien heeft de kolom een andere naam, of is het scheidingsteken niet ; , of tab."))
        }
    }

    private mutating func report(
        _ severity: ImportIssue.Severity, _ code: ImportCode, _ column: String, _ message: String, _ advice: String?
    ) {
        issues.append(
            ImportIssue(
                severity, code: code.rawValue,
                location: location.naming(column: String(column.prefix(40))),
                message: message, advice: advice))
    }
}
