import Domain

/// Goes through the rows of one file and gathers what is wrong with them.
struct TableRows {
    private let table: CellTable?
    private let match: ColumnMatch?
    private let schema: TableSchema
    private let fileName: String
    private var issues: [ImportIssue]
    private var defectiveLines: Set<Int> = []

    init(_ bytes: [UInt8], fileName: String, schema: TableSchema, reading: TableReading = TableReading()) {
        do throws(Refusal) {
            self.init(
                try CellTable(bytes, file: fileName, schema: schema, reading: reading), schema: schema,
                reading: reading)
        } catch {
            self.init(refused: error.issue, fileName: fileName, schema: schema)
        }
    }

    private init(refused issue: ImportIssue, fileName: String, schema: TableSchema) {
        self.schema = schema
        self.fileName = fileName
        table = nil
        match = nil
        issues = [issue]
    }

    init(_ table: CellTable, schema: TableSchema, reading: TableReading = TableReading()) {
        let match = ColumnMatch(table, schema: schema, reading: reading)
        self.schema = schema
        fileName = table.file
        self.table = table
        self.match = match
        issues = match.issues + table.issues
        if !match.isRefused { reportDefects(table, match) }
    }

    /// Nothing of the file is read.
    var isRefused: Bool { match?.isRefused ?? true }

    /// Where the file has the schema's columns, by their names.
    var position: [String: Int] { match?.position ?? [:] }

    /// Empty when the file is refused. Rows with a cell that has no value have their error already.
    var indices: [Int] {
        guard let table, !isRefused else { return [] }
        guard !defectiveLines.isEmpty else { return Array(0..<table.rowCount) }
        return (0..<table.rowCount).filter { !defectiveLines.contains(table.line(ofRow: $0)) }
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

    /// Cells of columns that are read, and that have no value.
    private mutating func reportDefects(_ table: CellTable, _ match: ColumnMatch) {
        let read = Set(match.position.values)
        let defects = table.defects.filter { read.contains($0.column) && $0.line > table.headerLine }
        for defect in defects.prefix(Self.mostDefects) {
            let column = table.header[defect.column]
            let location = Fault.Location(file: fileName, line: defect.line, column: column)
            issues.append(ImportIssue(defect.kind, at: location))
        }
        if defects.count > Self.mostDefects {
            issues.append(
                ImportIssue(
                    code: ImportCode.cellError.rawValue, location: .init(file: fileName, sheet: table.sheet),
                    message: "en nog \(defects.count - Self.mostDefects) cellen zonder bruikbare waarde"))
        }
        defectiveLines = Set(defects.map(\.line))
    }

    private static let mostDefects = 200

    /// Of a workbook.
    var sheet: String? { table?.sheet }

    /// With the sheet and the cell, where the file is a workbook.
    func placed(_ issue: ImportIssue) -> ImportIssue {
        guard let table, let sheet = table.sheet, issue.location.sheet == nil else { return issue }
        var issue = issue
        issue.location.sheet = sheet
        guard let line = issue.location.line, let column = issue.location.column,
            let index = match?.position[column] ?? table.header.firstIndex(of: column)
        else { return issue }
        issue.location.cell = CellName.text(column: index, line: line)
        return issue
    }

    /// In the order of the file.
    func result<Value>(_ values: [Sourced<Value>]) -> ImportResult<Value> {
        let sorted = issues.enumerated().sorted { left, right in
            (left.element.location.line ?? 0, left.offset) < (right.element.location.line ?? 0, right.offset)
        }
        return ImportResult(rows: values, issues: sorted.map { placed($0.element) }, sheet: sheet)
    }
}

extension ImportIssue {
    fileprivate init(_ defect: CellDefect.Kind, at location: Fault.Location) {
        switch defect {
        case .error(let value):
            self.init(
                code: ImportCode.cellError.rawValue, location: location, value: value,
                message: "in deze cel staat een fout van Excel",
                advice: "Verbeter de formule, of zet de waarde er zelf in.")
        case .formulaWithoutValue:
            self.init(
                code: ImportCode.formula.rawValue, location: location,
                message: "in deze cel staat een formule zonder uitkomst",
                advice: "Het bestand is door een ander programma gemaakt: open het in Excel en sla het daar op.")
        }
    }
}
