import Domain

/// Which column of a file is which of the schema, and everything there is to say about its header.
struct ColumnMatch {
    /// Position in the file by the schema's name.
    let position: [String: Int]
    let issues: [ImportIssue]
    /// Reading the rows makes no sense.
    let isRefused: Bool

    init(_ table: CsvTable, schema: TableSchema) {
        let location = Fault.Location(file: table.file, line: table.headerLine)
        if let refusal = ColumnMatch.citizenNumber(in: table, at: location) {
            self.init(position: [:], issues: [refusal], isRefused: true)
            return
        }
        self.init(header: table.header, schema: schema, location: location)
    }

    /// By heading alone.
    init(header: [String], schema: TableSchema, location: Fault.Location) {
        var matcher = HeaderMatcher(schema: schema, location: location)
        for (index, name) in header.enumerated() { matcher.take(name, at: index) }
        matcher.reportMissing()
        self.init(
            position: matcher.position, issues: matcher.issues,
            isRefused: matcher.issues.contains { $0.severity == .error })
    }

    private init(position: [String: Int], issues: [ImportIssue], isRefused: Bool) {
        self.position = position
        self.issues = issues
        self.isRefused = isRefused
    }

    private static func citizenNumber(in table: CsvTable, at location: Fault.Location) -> ImportIssue? {
        for (index, header) in table.header.enumerated() {
            let byName = PersonalColumns.isCitizenNumber(header: header)
            guard
                byName
                    || PersonalColumns.isCitizenNumber(
                        values: (0..<table.rowCount).lazy.map { table.text(row: $0, column: index) })
            else { continue }
            return ImportIssue(
                code: ImportCode.citizenNumber.rawValue,
                location: .init(
                    file: location.file, line: location.line, column: header.isEmpty ? "\(index + 1)" : header),
                message: byName
                    ? "deze kolom is volgens zijn naam een BSN; een bestand met BSN's lezen we niet in"
                    : "de waarden in deze kolom zien eruit als BSN's (negen cijfers die aan de elfproef voldoen); zo'n bestand lezen we niet in",
                advice: "Haal de kolom uit het bestand. Voor het plannen is een eigen code genoeg, zoals L017.")
        }
        return nil
    }
}

/// Goes through a header, one heading at a time.
private struct HeaderMatcher {
    let schema: TableSchema
    let location: Fault.Location
    private(set) var position: [String: Int] = [:]
    private(set) var issues: [ImportIssue] = []
    private var headings: [String: String] = [:]
    private var unknown: Set<String> = []
    private let names: [String: String]

    init(schema: TableSchema, location: Fault.Location) {
        self.schema = schema
        self.location = location
        var names: [String: String] = [:]
        for column in schema.columns {
            for name in [column.name] + column.aliases where names[TableColumn.key(name)] == nil {
                names[TableColumn.key(name)] = column.name
            }
        }
        self.names = names
    }

    mutating func take(_ header: String, at index: Int) {
        if let name = names[TableColumn.key(header)] {
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
                location: .init(file: location.file, line: location.line, column: String(column.prefix(40))),
                message: message, advice: advice))
    }
}
