extension LinearProgram {
    /// Why this program must not be shown to GLPK, which takes NaN for a number and aborts on a bad index; nil when it
    /// is in order.
    ///
    /// - Complexity: O(entries log entries).
    var defect: String? {
        for (index, row) in rows.enumerated() {
            if row.lower.isNaN || row.upper.isNaN || row.lower == .infinity || row.upper == -.infinity {
                return "row \(index) \(row.name) has an impossible bound"
            }
        }
        return columnDefect ?? entryDefect
    }

    private var columnDefect: String? {
        for (index, column) in columns.enumerated() {
            if !column.cost.isFinite { return "the cost of column \(index) is not finite" }
            if column.lower.isNaN || column.upper.isNaN || column.lower == .infinity || column.upper == -.infinity {
                return "column \(index) has an impossible bound"
            }
        }
        return nil
    }

    private var entryDefect: String? {
        for entry in entries {
            if !rows.indices.contains(entry.row) { return "an entry names row \(entry.row) of \(rows.count)" }
            if !columns.indices.contains(entry.column) {
                return "an entry names column \(entry.column) of \(columns.count)"
            }
            if !entry.value.isFinite { return "an entry of column \(entry.column) is not finite" }
        }
        let positions = entries.map { $0.column * rows.count + $0.row }.sorted()
        for (left, right) in zip(positions, positions.dropFirst()) where left == right {
            return "column \(left / rows.count) has two entries in row \(left % rows.count)"
        }
        return nil
    }

    /// Some row or column allows no value at all.
    var hasEmptyBounds: Bool {
        rows.contains { $0.lower > $0.upper } || columns.contains { $0.lower > $0.upper }
    }
}
