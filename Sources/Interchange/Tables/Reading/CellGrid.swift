import Domain

/// The cells of a file before anything is known about what they mean: from comma-separated text or from a sheet, alike.
struct CellGrid {
    let file: String
    /// Of a workbook.
    let sheet: String?
    let bytes: [UInt8]
    let cells: [CsvScanner.Cell]
    /// Rows with something in them.
    let rows: [CsvScanner.Record]
    /// What is wrong with the file as such; the lines in question are not among the rows that are read.
    var issues: [ImportIssue] = []
    var damagedLines: Set<Int> = []
    var merged: [MergedArea] = []
    var defects: [CellDefect] = []
    var countsFrom1904 = false

    /// Without surrounding spaces; empty when the row has no such cell.
    func text(row: Int, column: Int) -> String {
        let record = rows[row]
        guard column < record.cellCount else { return "" }
        return CsvScanner.text(bytes, cells[record.firstCell + column])
    }

    func isEmpty(row: Int, column: Int) -> Bool {
        let record = rows[row]
        guard column < record.cellCount else { return true }
        return cells[record.firstCell + column].isEmpty
    }

    func filledCells(row: Int) -> Int { (0..<rows[row].cellCount).count { !isEmpty(row: row, column: $0) } }
}

extension CellGrid {
    init(sheet: SheetCells, file: String) {
        self.init(
            file: file, sheet: sheet.name, bytes: sheet.bytes, cells: sheet.cells, rows: sheet.rows,
            merged: sheet.merged, defects: sheet.defects, countsFrom1904: sheet.countsFrom1904)
        let location = Fault.Location(file: file, sheet: sheet.name)
        if !sheet.hiddenLines.isEmpty {
            let lines = CellGrid.listed(sheet.hiddenLines.map(String.init))
            issues.append(
                .hidden(
                    location,
                    sheet.hiddenLines.count == 1
                        ? "er is 1 verborgen rij (\(lines)), en die is ook gelezen"
                        : "er zijn \(sheet.hiddenLines.count) verborgen rijen (\(lines)), en die zijn ook gelezen"))
        }
        let columns = sheet.hiddenColumnsInUse
        if !columns.isEmpty {
            let names = CellGrid.listed(columns.map(CellName.column))
            issues.append(
                .hidden(
                    location,
                    columns.count == 1
                        ? "er is 1 verborgen kolom (\(names)), en die is ook gelezen"
                        : "er zijn \(columns.count) verborgen kolommen (\(names)), en die zijn ook gelezen"))
        }
    }

    /// At most five, and whether there are more.
    private static func listed(_ names: [String]) -> String {
        names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }
}

extension ImportIssue {
    fileprivate static func hidden(_ location: Fault.Location, _ message: String) -> ImportIssue {
        ImportIssue(
            .warning, code: ImportCode.hidden.rawValue, location: location, message: message,
            advice: "Misschien stond er een filter aan. Horen ze er niet bij, haal ze dan weg uit het bestand.")
    }
}
