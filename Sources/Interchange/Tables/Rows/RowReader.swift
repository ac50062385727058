import Domain

/// Reads the cells of one row by column name, and gathers everything that is wrong with them.
struct RowReader {
    let table: CellTable
    let schema: TableSchema
    let position: [String: Int]
    let row: Int
    /// A row of which the cells stand in for empty ones (repeated vehicle types).
    var fallbackRow: Int?
    private(set) var issues: [ImportIssue] = []

    init(_ table: CellTable, _ schema: TableSchema, _ match: ColumnMatch, row: Int) {
        self.table = table
        self.schema = schema
        self.position = match.position
        self.row = row
    }

    var line: Int { table.line(ofRow: row) }
    var hasErrors: Bool { issues.contains { $0.severity == .error } }

    /// Empty where the file has no such column or the cell is empty.
    func text(_ column: String) -> String {
        assert(schema.columns.contains { $0.name == column }, "\(schema.name) has no column \(column)")
        guard let index = position[column] else { return "" }
        let own = table.text(row: row, column: index)
        if own.isEmpty, let fallbackRow { return table.text(row: fallbackRow, column: index) }
        return own
    }

    /// The file has this column.
    func isPresent(_ column: String) -> Bool { position[column] != nil }

    mutating func add(_ issue: ImportIssue) { issues.append(issue) }

    /// Says what is wrong with a cell; its value is shown where that is safe.
    mutating func report(
        _ code: ImportCode, _ column: String?, _ message: String,
        advice: String? = nil
    ) {
        issues.append(
            ImportIssue(
                code.severity, code: code.rawValue,
                location: .init(file: table.file, line: line, column: column.map(heading)),
                value: column.flatMap(shownValue), message: message, advice: advice))
    }

    /// A value that is not understood or out of range.
    mutating func report(_ column: String, _ message: String, advice: String? = nil) {
        report(.value, column, message, advice: advice)
    }

    /// The heading as the file has it, which is what the user looks for.
    private func heading(_ column: String) -> String {
        position[column].map { table.header[$0] } ?? column
    }

    /// At most 40 characters; nothing of where someone lives, and nothing that looks like free text or a telephone number.
    private func shownValue(_ column: String) -> String? {
        let value = text(column)
        guard !value.isEmpty, schema.columns.first(where: { $0.name == column })?.isPersonal == false else {
            return nil
        }
        if schema == .pupils || schema == .complaints, RowReader.looksPersonal(value) { return nil }
        return value.count <= 40 ? value : value.prefix(39) + "…"
    }

    private static func looksPersonal(_ value: String) -> Bool {
        let words = value.split(whereSeparator: \.isWhitespace).filter { $0.contains(where: \.isLetter) }
        return words.count > 2 || value.contains("@") || value.count(where: \.isNumber) > 8
            || words.contains { $0.count > 20 }
    }
}

extension RowReader {
    mutating func required(_ column: String) -> String? {
        let value = text(column)
        if value.isEmpty { report(.missingValue, column, "hier moet iets staan") }
        return value.isEmpty ? nil : value
    }

    /// A code: short and without spaces, so that it can stand in a list.
    mutating func code(_ column: String, isPupil: Bool = false) -> String? {
        guard let value = required(column) else { return nil }
        guard value.count <= 40, !value.contains(where: { $0.isWhitespace || ",;|".contains($0) }) else {
            report(
                column, "een code heeft hooguit 40 tekens en geen spatie, komma of puntkomma",
                advice: isPupil ? "Misschien staat hier een naam: gebruik een eigen code, zoals L017." : nil)
            return nil
        }
        return value
    }

    /// nil when the cell is empty or wrong; what is wrong is reported.
    mutating func value<Value>(
        _ column: String, _ read: (String) -> Value?, expected: String, advice: String? = nil
    ) -> Value? {
        let cell = text(column)
        guard !cell.isEmpty else { return nil }
        guard let value = read(cell) else {
            report(column, "dit is geen \(expected)", advice: advice)
            return nil
        }
        return value
    }

    mutating func flag(_ column: String) -> Bool {
        value(column, CellFormat.yesOrNo, expected: "ja of nee") ?? false
    }

    mutating func count(_ column: String, in range: ClosedRange<Int>) -> Int? {
        guard let number = value(column, CellFormat.whole, expected: "geheel getal") else { return nil }
        return checked(number, column, number, in: range, unit: "")
    }

    mutating func minutes(_ column: String, in range: ClosedRange<Int>) -> Seconds? {
        guard let time = value(column, CellFormat.minutes, expected: "aantal minuten") else { return nil }
        guard time >= .minutes(range.lowerBound), time <= .minutes(range.upperBound) else {
            report(column, "dit moet tussen \(range.lowerBound) en \(range.upperBound) minuten liggen")
            return nil
        }
        return time
    }

    mutating func clock(_ column: String) -> Seconds? {
        let cell = text(column)
        guard !cell.isEmpty else { return nil }
        switch ClockReading(cell) {
        case .moment(let moment): return moment
        case .unclear(let proposals):
            report(column, "dit is geen tijd zoals 8:30", advice: ClockReading.advice(proposals))
            return nil
        }
    }

    mutating func date(_ column: String) -> PlanDate? {
        let cell = text(column)
        guard !cell.isEmpty else { return nil }
        switch DateReading(cell, countsFrom1904: table.countsFrom1904) {
        case .date(let date): return date
        case .wrongCentury(let year, let proposal):
            report(
                column, "het jaar \(year) kan niet kloppen",
                advice: proposal.map { "Misschien bedoelt u \($0.day)-\($0.month)-\($0.year)." })
            return nil
        case .unreadable:
            report(column, "dit is geen bestaande datum zoals 24-8-2026")
            return nil
        }
    }

    /// - Parameter words: what may be written, in lower case; the first for each value is named in the message.
    mutating func choice<Value: Equatable>(_ column: String, _ words: KeyValuePairs<String, Value>) -> Value? {
        var named: [(word: String, value: Value)] = []
        for (word, value) in words where !named.contains(where: { $0.value == value }) { named.append((word, value)) }
        let names = named.map(\.word)
        return value(
            column, { cell in words.first { $0.key == cell.lowercased() }?.value },
            expected: "waarde die we kennen: \(names.joined(separator: ", "))")
    }

    private mutating func checked<Value>(
        _ number: Int, _ column: String, _ value: Value, in range: ClosedRange<Int>, unit: String
    ) -> Value? {
        guard range.contains(number) else {
            report(
                column,
                number < 0 && range.lowerBound >= 0
                    ? "dit kan niet negatief zijn" : "dit moet tussen \(range.lowerBound) en \(range.upperBound) liggen"
            )
            return nil
        }
        return value
    }
}
