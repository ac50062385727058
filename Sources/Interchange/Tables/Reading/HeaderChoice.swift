/// Which row of a file has the headings, and how they read. Usually the first; a title, a date or a heading over several
/// columns may stand above it.
struct HeaderChoice {
    /// Of the grid.
    let row: Int
    let header: [String]

    /// Headings that stand lower than this are not looked for.
    static let mostRows = 30

    /// - Parameter names: our column by the key of everything that a heading may be.
    init(_ grid: CellGrid, names: [String: String]) {
        let last = min(grid.rows.count, HeaderChoice.mostRows)
        var best = (row: 0, score: 0)
        for row in 0..<last {
            let header = HeaderChoice.header(grid, row, names)
            let score = Set(header.compactMap { names[TableColumn.key($0)] }).count
            // Of two rows that share cells, the lower one has the headings of the columns themselves.
            let sharesCells = score == best.score && score > 0 && HeaderChoice.sharesCells(grid, best.row, row)
            if score > best.score || sharesCells { best = (row, score) }
        }
        let isFound = best.score > 1 || (best.score == 1 && best.row == 0)
        row = isFound ? best.row : HeaderChoice.firstFullRow(grid, last)
        header = last == 0 ? [] : HeaderChoice.header(grid, row, names)
    }

    /// The headings of a row; where a heading over several columns stands above, together with it if that is a name that
    /// we know: `heen` over `van` is `heen_van`.
    private static func header(_ grid: CellGrid, _ row: Int, _ names: [String: String]) -> [String] {
        let line = grid.rows[row].line
        let groups = grid.merged.filter { $0.lines.upperBound == line - 1 && $0.columns.count > 1 }
        var header = (0..<grid.rows[row].cellCount).map { grid.text(row: row, column: $0) }
        while header.last == "" { header.removeLast() }
        guard row > 0, !groups.isEmpty else { return header }
        for column in header.indices where !header[column].isEmpty {
            guard let group = groups.first(where: { $0.columns.contains(column) }),
                let above = (0..<row).last(where: { grid.rows[$0].line == group.lines.lowerBound })
            else { continue }
            let both = "\(grid.text(row: above, column: group.columns.lowerBound)) \(header[column])"
            if names[TableColumn.key(both)] != nil { header[column] = both }
        }
        return header
    }

    private static func sharesCells(_ grid: CellGrid, _ upper: Int, _ lower: Int) -> Bool {
        let lines = (grid.rows[upper].line, grid.rows[lower].line)
        return grid.merged.contains { $0.lines.contains(lines.0) && $0.lines.contains(lines.1) }
    }

    /// With strange headings: the first row that is more than half as full as the fullest.
    private static func firstFullRow(_ grid: CellGrid, _ last: Int) -> Int {
        let filled = (0..<last).map { grid.filledCells(row: $0) }
        let most = filled.max() ?? 0
        return filled.firstIndex { $0 * 2 > most } ?? 0
    }
}

extension TableSchema {
    /// The column's name by the key of everything that it may be called; the first column wins.
    var knownNames: [String: String] {
        var names: [String: String] = [:]
        for column in columns {
            for name in [column.name] + column.aliases where names[TableColumn.key(name)] == nil {
                names[TableColumn.key(name)] = column.name
            }
        }
        return names
    }
}
