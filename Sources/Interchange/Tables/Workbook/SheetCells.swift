/// Everything on one sheet that an importer may need.
struct SheetCells {
    let name: String
    let countsFrom1904: Bool
    var bytes: [UInt8]
    private(set) var cells: [CsvScanner.Cell] = []
    private(set) var rows: [CsvScanner.Record] = []
    /// Lines of rows that are hidden or filtered away, and have something in them.
    private(set) var hiddenLines: [Int] = []
    /// From 0.
    private var hiddenColumns: [ClosedRange<Int>] = []
    var merged: [MergedArea] = []
    var defects: [CellDefect] = []

    init(name: String, bytes: [UInt8], countsFrom1904: Bool) {
        self.name = name
        self.bytes = bytes
        self.countsFrom1904 = countsFrom1904
    }

    /// A sheet has at most as many groups of columns as columns.
    mutating func hide(_ columns: ClosedRange<Int>) {
        if hiddenColumns.count < SheetLimits.lastColumn { hiddenColumns.append(columns) }
    }

    mutating func add(_ row: [(column: Int, cell: CsvScanner.Cell)], width: Int, line: Int, isHidden: Bool) {
        rows.append(CsvScanner.Record(firstCell: cells.count, cellCount: width, line: line))
        if isHidden { hiddenLines.append(line) }
        for (column, cell) in row {
            let position = (rows.last?.firstCell ?? 0) + column
            while cells.count < position { cells.append(.empty) }
            if cells.count == position { cells.append(cell) } else { cells[position] = cell }
        }
    }

    /// Gives every row of a merged area what its first row has, in the area's first column.
    ///
    /// - Returns: false when that is more than any sheet has; areas of one file do not overlap, so that together they have
    ///   no more rows than there are cells.
    /// - Complexity: O(rows of the areas).
    mutating func spreadMergedRows() -> Bool {
        var position: [Int: Int] = [:]
        for (index, row) in rows.enumerated() { position[row.line] = index }
        var work = 0
        for area in merged where area.lines.count > 1 {
            guard let first = position[area.lines.lowerBound] else { continue }
            work += area.lines.count
            guard work <= SheetLimits.cells, cells.count <= 2 * SheetLimits.cells else { return false }
            let column = area.columns.lowerBound
            guard column < rows[first].cellCount else { continue }
            let cell = cells[rows[first].firstCell + column]
            guard !cell.isEmpty else { continue }
            for line in area.lines.dropFirst() {
                guard let row = position[line] else { continue }
                set(cell, row: row, column: column)
            }
        }
        return true
    }

    private mutating func set(_ cell: CsvScanner.Cell, row: Int, column: Int) {
        let record = rows[row]
        if column < record.cellCount {
            cells[record.firstCell + column] = cell
            return
        }
        // The row moves to the end, where there is room.
        let start = cells.count
        for index in 0..<record.cellCount { cells.append(cells[record.firstCell + index]) }
        while cells.count < start + column { cells.append(.empty) }
        cells.append(cell)
        rows[row] = CsvScanner.Record(firstCell: start, cellCount: column + 1, line: record.line)
    }

    /// Columns that are hidden and have something in them, from 0.
    var hiddenColumnsInUse: [Int] {
        guard !hiddenColumns.isEmpty else { return [] }
        var used: Set<Int> = []
        for row in rows {
            for column in 0..<row.cellCount where !cells[row.firstCell + column].isEmpty { used.insert(column) }
        }
        return used.filter { column in hiddenColumns.contains { $0.contains(column) } }.sorted()
    }
}

/// A cell that has no value to read.
struct CellDefect: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `#N/A` and its like.
        case error(String)
        case formulaWithoutValue
    }

    var line: Int
    /// From 0.
    var column: Int
    var kind: Kind
}
