/// The input of one set partitioning, with what can be wrong with it.
struct PartitioningInstance {
    let columns: [SetPartitioning.Column]
    let rowCount: Int
    let caps: [Int]

    /// - Complexity: O(entries).
    var defect: String? {
        if rowCount < 0 { return "a negative number of rows" }
        if caps.contains(where: { $0 < 0 }) { return "a negative cap" }
        var lastColumn = Array(repeating: -1, count: rowCount)
        for (index, column) in columns.enumerated() {
            if !column.cost.isFinite { return "the cost of column \(index) is not finite" }
            if let group = column.group, !caps.indices.contains(group) {
                return "column \(index) names group \(group) of \(caps.count)"
            }
            for row in column.rows {
                guard lastColumn.indices.contains(row) else { return "column \(index) names row \(row) of \(rowCount)" }
                if lastColumn[row] == index { return "column \(index) names row \(row) twice" }
                lastColumn[row] = index
            }
        }
        return nil
    }

    /// Why a choice of columns is not a partition within the caps.
    func defect(of choice: [Int]) -> String? {
        var covered = Array(repeating: 0, count: rowCount)
        var used = Array(repeating: 0, count: caps.count)
        for index in choice {
            guard columns.indices.contains(index) else { return "the choice names column \(index) of \(columns.count)" }
            for row in columns[index].rows { covered[row] += 1 }
            if let group = columns[index].group { used[group] += 1 }
        }
        // A column without rows can be chosen twice unseen by the rows.
        if Set(choice).count != choice.count { return "the choice names a column twice" }
        if let row = covered.firstIndex(where: { $0 != 1 }) {
            return "the choice covers row \(row) \(covered[row]) times"
        }
        if let group = used.indices.first(where: { used[$0] > caps[$0] }) {
            return "the choice has \(used[group]) columns of group \(group), cap \(caps[group])"
        }
        return nil
    }

    func cost(of choice: [Int]) -> Double { choice.sorted().reduce(0) { $0 + columns[$1].cost } }

    /// Rows 0 ..< rowCount are the partition, the rows after them the caps.
    var program: LinearProgram {
        var program = LinearProgram(
            rows: (0..<rowCount).map { .equal(1, name: "row \($0)") }
                + caps.enumerated().map { .atMost(Double($1), name: "cap \($0)") })
        program.columns = columns.map { .init(cost: $0.cost, lower: 0, upper: 1, isInteger: true) }
        for (index, column) in columns.enumerated() {
            for row in column.rows { program.entries.append(.init(row: row, column: index, value: 1)) }
            if let group = column.group {
                program.entries.append(.init(row: rowCount + group, column: index, value: 1))
            }
        }
        return program
    }
}
