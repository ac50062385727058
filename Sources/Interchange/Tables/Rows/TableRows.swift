import Domain

/// Goes through the rows of one file and gathers what is wrong with them.
struct TableRows {
    private let table: CsvTable?
    private let match: ColumnMatch?
    private let schema: TableSchema
    private let fileName: String
    private var issues: [ImportIssue]

    init(_ bytes: [UInt8], fileName: String, schema: TableSchema) {
        self.schema = schema
        self.fileName = fileName
        do throws(Refusal) {
            let table = try CsvTable(bytes, file: fileName)
            let match = ColumnMatch(table, schema: schema)
            self.table = table
            self.match = match
            self.issues = match.issues + table.issues
        } catch {
            self.table = nil
            self.match = nil
            self.issues = [error.issue]
        }
    }

    /// Empty when the file is refused.
    var indices: Range<Int> {
        guard let table, let match, !match.isRefused else { return 0..<0 }
        return 0..<table.rowCount
    }

    /// - Precondition: `row` is one of `indices`.
    func reader(_ row: Int) -> RowReader {
        guard let table, let match else { preconditionFailure("a refused file has no rows") }
        return RowReader(table, schema, match, row: row)
    }

    mutating func take<Value>(_ reader: RowReader, _ value: Value?, into values: inout [Sourced<Value>]) {
        issues += reader.issues
        if let value, !reader.hasErrors { values.append(Sourced(value, line: reader.line)) }
    }

    mutating func add(_ more: [ImportIssue]) { issues += more }

    /// Two rows with one code: both lines are named.
    mutating func reportDuplicates<Value>(
        in values: [Sourced<Value>], column: String = "code", code: (Value) -> String
    ) {
        var firstLine: [String: Int] = [:]
        for value in values {
            let code = code(value.value)
            guard let earlier = firstLine[code] else {
                firstLine[code] = value.line
                continue
            }
            issues.append(
                ImportIssue(
                    code: ImportCode.duplicateCode.rawValue,
                    location: .init(file: fileName, line: value.line, column: column), value: String(code.prefix(40)),
                    message: "deze \(column) staat ook op regel \(earlier)",
                    advice: "Misschien is een van beide regels een oude: haal die weg."))
        }
    }

    /// In the order of the file.
    func result<Value>(_ values: [Sourced<Value>]) -> ImportResult<Value> {
        let sorted = issues.enumerated().sorted { left, right in
            (left.element.location.line ?? 0, left.offset) < (right.element.location.line ?? 0, right.offset)
        }
        return ImportResult(rows: values, issues: sorted.map(\.element))
    }
}
