import Domain

/// A whole file in memory: headings, and rows of cells. Strings are made only when asked for.
struct CellTable {
    let header: [String]
    /// Damage and rows of another length, each with its line; such rows are not among the rows.
    let issues: [ImportIssue]
    private let grid: CellGrid
    private let headerRow: Int
    private let rows: [Int]

    /// Files of people and vehicles are small; anything larger was chosen by mistake.
    static let largestFile = 50_000_000

    /// - Throws: when the file cannot be read, is empty or has headings only.
    init(
        _ bytes: [UInt8], file: String, schema: TableSchema, reading: TableReading = TableReading()
    ) throws(Refusal) {
        let grid = try GridReader.read(bytes, file: file, schema: schema, reading: reading)
        guard !grid.rows.isEmpty else {
            throw Refusal(
                .fileEmpty, file: file, sheet: grid.sheet,
                grid.sheet == nil ? "het bestand is leeg" : "er staat niets op dit blad",
                advice: CellTable.templateAdvice)
        }
        let choice = HeaderChoice(grid, names: reading.names(schema))
        guard grid.rows.count > choice.row + 1 || !grid.damagedLines.isEmpty || !grid.defects.isEmpty else {
            throw Refusal(
                .headerOnly, file: file, sheet: grid.sheet, line: grid.rows[choice.row].line,
                "er staat alleen een kopregel in het bestand, geen gegevens", advice: CellTable.templateAdvice)
        }
        let shape = CellTable.sortOut(grid, below: choice)
        self.grid = grid
        headerRow = choice.row
        header = shape.header
        rows = shape.rows
        issues = grid.issues + shape.issues
    }

    private static let templateAdvice = "Voorbeelden van alle bestanden staan in data/sjablonen."

    var file: String { grid.file }
    /// Of a workbook.
    var sheet: String? { grid.sheet }
    var headerLine: Int { grid.rows[headerRow].line }
    var rowCount: Int { rows.count }
    var defects: [CellDefect] { grid.defects }
    var countsFrom1904: Bool { grid.countsFrom1904 }

    func line(ofRow row: Int) -> Int { grid.rows[rows[row]].line }

    /// Without surrounding spaces; empty when the cell is.
    func text(row: Int, column: Int) -> String { grid.text(row: rows[row], column: column) }

    /// Of readers that make no strings: all cells, and where those of a row begin.
    var content: CellBytes { CellBytes(bytes: grid.bytes, cells: grid.cells) }
    func record(ofRow row: Int) -> CsvScanner.Record { grid.rows[rows[row]] }

    func isEmpty(row: Int, column: Int) -> Bool { grid.isEmpty(row: rows[row], column: column) }

    /// Rows of text have as many cells as the headings, or someone forgot a separator. A sheet keeps its own columns;
    /// those that have something but no heading get an empty one.
    private static func sortOut(
        _ grid: CellGrid, below choice: HeaderChoice
    ) -> (header: [String], rows: [Int], issues: [ImportIssue]) {
        let candidates = ((choice.row + 1)..<grid.rows.count).filter { !grid.damagedLines.contains(grid.rows[$0].line) }
        if grid.sheet != nil {
            let width = candidates.map { grid.rows[$0].cellCount }.max() ?? 0
            let unnamed = [String](repeating: "", count: max(0, width - choice.header.count))
            return (choice.header + unnamed, candidates, [])
        }
        var rows: [Int] = []
        var issues: [ImportIssue] = []
        let columns = choice.header.count
        for row in candidates {
            let record = grid.rows[row]
            let hasSurplus = (columns..<max(columns, record.cellCount)).contains { !grid.isEmpty(row: row, column: $0) }
            if record.cellCount < columns || hasSurplus {
                issues.append(raggedIssue(record, columns: columns, file: grid.file))
            } else {
                rows.append(row)
            }
        }
        return (choice.header, rows, issues)
    }

    private static func raggedIssue(_ record: CsvScanner.Record, columns: Int, file: String) -> ImportIssue {
        ImportIssue(
            code: ImportCode.ragged.rawValue, location: .init(file: file, line: record.line),
            message: "deze regel heeft \(record.cellCount) kolommen, de kopregel \(columns)",
            advice: record.cellCount < columns
                ? "Misschien ontbreekt een scheidingsteken, of is de regel afgebroken."
                : "Misschien staat er een scheidingsteken in een waarde: zet die waarde tussen aanhalingstekens.")
    }
}
