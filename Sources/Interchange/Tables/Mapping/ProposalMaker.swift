package import Domain

/// Finds out what the columns of a file with strange headings could be: by names within the headings, and by what is in
/// the columns. Where two things are possible nothing is chosen.
package struct ProposalMaker {
    private let table: CellTable
    private let schema: TableSchema
    private let known: KnownCodes
    private let match: ColumnMatch

    /// Of a workbook in which the headings fit on no sheet, the one sheet that lacks least.
    ///
    /// - Returns: nil when the file cannot be read at all, or holds citizen service numbers; and for a workbook of which no
    ///   sheet has anything that is needed.
    package init?(
        _ bytes: [UInt8], fileName: String, schema: TableSchema, reading: TableReading, known: KnownCodes = KnownCodes()
    ) {
        let readings = ProposalMaker.readings(bytes, fileName, reading)
        let makers = readings.compactMap {
            ProposalMaker(reading: $0, bytes, fileName: fileName, schema: schema, known: known)
        }
        let counts = makers.map(\.missingCount)
        guard let least = counts.min(), counts.count(where: { $0 == least }) == 1,
            let best = counts.firstIndex(of: least)
        else { return nil }
        if readings.count > 1, least == schema.missing(in: []).count { return nil }
        self = makers[best]
    }

    /// One for each sheet that may be meant.
    private static func readings(_ bytes: [UInt8], _ file: String, _ reading: TableReading) -> [TableReading] {
        let sheets = reading.sheet == nil ? GridReader.sheets(bytes, file: file) : []
        guard sheets.count > 1 else { return [reading] }
        return sheets.map { name in
            var reading = reading
            reading.sheet = name
            return reading
        }
    }

    private init?(
        reading: TableReading, _ bytes: [UInt8], fileName: String, schema: TableSchema, known: KnownCodes
    ) {
        guard let table = try? CellTable(bytes, file: fileName, schema: schema, reading: reading) else { return nil }
        let match = ColumnMatch(table, schema: schema, reading: reading)
        guard !match.issues.contains(where: { $0.code == ImportCode.citizenNumber.rawValue }) else { return nil }
        self.table = table
        self.schema = schema
        self.known = known
        self.match = match
    }

    /// What the headings mean as the file is read now, for every heading.
    package var mapping: HeadingMapping {
        let columns = Dictionary(match.position.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return HeadingMapping(
            kind: schema.name,
            entries: table.header.enumerated().filter { !$1.isEmpty }.map {
                .init(heading: $1, column: columns[$0])
            })
    }

    /// - Returns: nil when the headings fit as they are, and when nothing in the file resembles what is missing.
    package func proposal() -> ColumnProposal? {
        guard !schema.missing(in: Set(match.position.keys)).isEmpty else { return nil }
        let lines = resolved()
        let missing = schema.missing(in: Set(lines.compactMap(\.column)))
        let saysSomething = lines.contains {
            switch $0.reason {
            case .resembles, .content, .unclear: true
            case .heading, .leftOut, .unknown: false
            }
        }
        guard saysSomething else { return nil }
        return ColumnProposal(
            file: table.file, sheet: table.sheet, kind: schema.name, lines: lines, missing: missing)
    }

    private var missingCount: Int { schema.missing(in: Set(resolved().compactMap(\.column))).count }

    /// A column that several headings could be goes to the one that names it, or to none.
    private func resolved() -> [ColumnProposal.Line] {
        let filled = Dictionary(match.position.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let open = schema.columns.filter { match.position[$0.name] == nil }
        var lines = table.header.indices.filter { !table.header[$0].isEmpty }.map { index in
            line(index, filled: filled[index], open: open)
        }
        for column in open.map(\.name) {
            let claims = lines.indices.filter { lines[$0].column == column }
            guard claims.count > 1 else { continue }
            let named = claims.filter { if case .resembles = lines[$0].reason { true } else { false } }
            let winner = named.count == 1 ? named[0] : nil
            for claim in claims where claim != winner {
                lines[claim].column = nil
                lines[claim].reason = winner == nil ? .unclear([column]) : .unknown
            }
        }
        return lines
    }

    private func line(_ index: Int, filled: String?, open: [TableColumn]) -> ColumnProposal.Line {
        let heading = table.header[index]
        let content = ColumnContent(table, column: index, known: known)
        func line(_ column: String?, _ reason: ColumnProposal.Reason) -> ColumnProposal.Line {
            .init(heading: heading, column: column, reason: reason, form: content.form)
        }
        if let filled { return line(filled, .heading) }
        if let kind = PersonalColumns.kind(header: heading) { return line(nil, .leftOut(kind.rawValue)) }
        let named = byName(heading, content, open)
        if named.count == 1 { return line(named[0].name, .resembles(named[0].name)) }
        if named.count > 1 { return line(nil, .unclear(named.map(\.name))) }
        let fitting = open.compactMap { column in ContentKind(column).map { (column, $0) } }
            .filter { content.fits($0.1) }
        guard let first = fitting.first else { return line(nil, .unknown) }
        return fitting.count == 1
            ? line(first.0.name, .content(first.1.words)) : line(nil, .unclear(fitting.map(\.0.name)))
    }

    /// The columns whose longest name stands in the heading, unless what is in the column is something else.
    private func byName(_ heading: String, _ content: ColumnContent, _ open: [TableColumn]) -> [TableColumn] {
        let key = TableColumn.key(heading)
        let words = Set(heading.split { !$0.isLetter && !$0.isNumber }.map { TableColumn.key(String($0)) })
        var best: (length: Int, columns: [TableColumn]) = (0, [])
        for column in open {
            let names = ([column.name] + column.aliases).map(TableColumn.key)
            let length =
                names.filter { ($0.count >= 4 && key.contains($0)) || words.contains($0) }.map(\.count).max()
                ?? (NearestName.suggestion(for: heading, among: names) == nil ? 0 : 3)
            guard length > 0, length >= best.length, !(ContentKind(column).map(content.contradicts) ?? false) else {
                continue
            }
            best = length == best.length ? (length, best.columns + [column]) : (length, [column])
        }
        return best.columns
    }
}

extension TableSchema {
    /// What a file must have and does not: required columns, and a way to find the place where rows have one.
    func missing(in columns: Set<String>) -> [String] {
        var missing = requiredColumns.map(\.name).filter { !columns.contains($0) }
        let ways = TableSchema.waysToAPlace.filter { way in
            way.allSatisfy { name in self.columns.contains { $0.name == name } }
        }
        if let first = ways.first, !ways.contains(where: { columns.isSuperset(of: $0) }) {
            missing += first.filter { !columns.contains($0) && !missing.contains($0) }
        }
        return missing
    }

    private static let waysToAPlace = [["postcode", "huisnummer"], ["breedtegraad", "lengtegraad"], ["x", "y"]]
}
