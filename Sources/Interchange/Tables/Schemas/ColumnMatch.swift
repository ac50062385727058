import Domain

/// Which column of a file is which of the schema, and everything there is to say about its header.
struct ColumnMatch {
    /// Position in the file by the schema's name.
    let position: [String: Int]
    let issues: [ImportIssue]
    /// Reading the rows makes no sense.
    let isRefused: Bool

    init(_ table: CellTable, schema: TableSchema, reading: TableReading = TableReading()) {
        let location = Fault.Location(file: table.file, sheet: table.sheet, line: table.headerLine)
        if let refusal = ColumnMatch.citizenNumber(in: table, at: location) {
            self.init(position: [:], issues: [refusal], isRefused: true)
            return
        }
        let choice = MappingChoice(reading, header: table.header, schema: schema)
        let match = ColumnMatch(
            header: table.header, schema: schema, location: location, mapping: choice.mapping
        ) { column in (0..<table.rowCount).contains { !table.isEmpty(row: $0, column: column) } }
        self.init(
            position: match.position, issues: [choice.note(at: location)].compactMap(\.self) + match.issues,
            isRefused: match.isRefused)
    }

    /// By heading alone.
    ///
    /// - Parameter isUsed: a column without a heading is only worth a word when something is in it.
    init(
        header: [String], schema: TableSchema, location: Fault.Location, mapping: HeadingMapping? = nil,
        isUsed: (Int) -> Bool = { _ in true }
    ) {
        var matcher = HeaderMatcher(schema: schema, location: location, mapping: mapping)
        for (index, name) in header.enumerated() where !name.isEmpty || isUsed(index) { matcher.take(name, at: index) }
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

    private static func citizenNumber(in table: CellTable, at location: Fault.Location) -> ImportIssue? {
        for (index, header) in table.header.enumerated() {
            let byName = PersonalColumns.isCitizenNumber(header: header)
            guard
                byName
                    || PersonalColumns.isCitizenNumber(
                        values: (0..<table.rowCount).lazy.map { table.text(row: $0, column: index) })
            else { continue }
            return ImportIssue(
                code: ImportCode.citizenNumber.rawValue,
                location: location.naming(column: header.isEmpty ? "\(index + 1)" : header),
                message: byName
                    ? "deze kolom is volgens zijn naam een BSN; een bestand met BSN's lezen we niet in"
                    : "de waarden in deze kolom zien eruit als BSN's (negen cijfers die aan de elfproef voldoen); zo'n bestand lezen we niet in",
                advice: "Haal de kolom uit het bestand. Voor het plannen is een eigen code genoeg, zoals L017.")
        }
        return nil
    }
}

extension Fault.Location {
    func naming(column: String) -> Fault.Location {
        var location = self
        location.column = column
        return location
    }
}
