/// A table of counts with its totals, in which small counts are not shown and cannot be worked out either.
///
/// Small counts are told to be small ("< 5"); other cells are left out where the totals would give a small one away. A
/// reader who knows that, and all sums, is left with at least two values for every small count.
package struct SuppressedCounts: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
        case shown(Int)
        /// 1…4.
        case small
        /// 5 or more, left out to protect a small one.
        case hidden
        /// Any number, left out because the caller asked for it.
        case withheld

        package var isShown: Bool { if case .shown = self { true } else { false } }
    }

    private enum State { case shown, small, hidden, withheld }

    /// As given, and one row or column more where there are totals.
    package private(set) var marks: [[Mark]] = []

    private let values: [[Int]]
    private let hasRowTotals: Bool
    private let sumsAreKnown: Bool
    private let rows: Int
    private let columns: Int
    private var states: [[State]]

    /// - Parameters:
    ///   - counts: rows of equal length, none negative.
    ///   - hasRowTotals: the sum of each row is published too, as a last column; the sums of the columns always are, as a
    ///     last row.
    ///   - sumsAreKnown: the sums of the columns are told elsewhere too, so that leaving them out here hides nothing.
    ///   - withheld: rows and columns of cells that must not be shown, whatever they are.
    /// - Complexity: O(cells × (rows + columns)) for each small count.
    package init(_ counts: [[Int]], hasRowTotals: Bool = true, sumsAreKnown: Bool = false, withheld: Set<[Int]> = []) {
        let inner = hasRowTotals ? counts.map { $0 + [$0.reduce(0, +)] } : counts
        let width = inner.first?.count ?? 0
        values = inner + [(0..<width).map { column in inner.reduce(0) { $0 + $1[column] } }]
        self.hasRowTotals = hasRowTotals
        self.sumsAreKnown = sumsAreKnown
        rows = values.count
        columns = width
        states = values.map { row in row.map { SmallCounts.isSmall($0) ? .small : .shown } }
        for cell in withheld { states[cell[0]][cell[1]] = .withheld }
        protect()
        marks = values.indices.map { row in
            (0..<columns).map { column in
                switch states[row][column] {
                case .shown: .shown(values[row][column])
                case .small: .small
                case .hidden: .hidden
                case .withheld: .withheld
                }
            }
        }
    }

    private mutating func protect() {
        for cell in cells where isSecret(cell) {
            let ways = [way(from: cell, up: true), way(from: cell, up: false)].compactMap(\.self)
            guard let cheapest = ways.min(by: { $0.cost < $1.cost }) else {
                if sumsAreKnown { withholdParts() }
                continue
            }
            for hidden in cheapest.hides { states[hidden.row][hidden.column] = .hidden }
        }
    }

    /// Only the sums are told: there is no other way.
    private mutating func withholdParts() {
        for cell in cells where cell.row < rows - 1 && !(hasRowTotals && cell.column == columns - 1) {
            states[cell.row][cell.column] = .withheld
        }
    }

    fileprivate struct Cell: Hashable {
        let row: Int
        let column: Int
    }

    private var cells: [Cell] { (0..<rows).flatMap { row in (0..<columns).map { Cell(row: row, column: $0) } } }
    private func state(_ cell: Cell) -> State { states[cell.row][cell.column] }
    private func value(_ cell: Cell) -> Int { values[cell.row][cell.column] }

    private func isSecret(_ cell: Cell) -> Bool {
        switch state(cell) {
        case .small: true
        case .withheld: SmallCounts.isSmall(value(cell))
        case .shown, .hidden: false
        }
    }

    private func isTotal(_ cell: Cell) -> Bool { cell.row == rows - 1 || (hasRowTotals && cell.column == columns - 1) }
}

extension SuppressedCounts {
    /// Does another table with the same shown cells hold another value here? Every line of cells and minus its total adds
    /// up to zero, so what one cell gains, others in its row and column must lose: a way from its column back to its row,
    /// by turns through cells that lose and cells that gain. What is shown on the way must be left out.
    private struct Way {
        var cost: Int
        var hides: [Cell]
    }

    /// The way that leaves out least; nil when there is none.
    private func way(from cell: Cell, up: Bool) -> Way? {
        guard cost(of: cell, up: up) == 0 else { return nil }
        let goal = columns + node(ofRow: cell.row)
        var best: [Int: Way] = [cell.column: Way(cost: 0, hides: [])]
        var settled: Set<Int> = []
        while let here = best.filter({ !settled.contains($0.key) })
            .min(by: { ($0.value.cost, $0.key) < ($1.value.cost, $1.key) })
        {
            if here.key == goal { return here.value }
            settled.insert(here.key)
            for (next, node) in neighbours(of: here.key) where next != cell {
                guard let more = cost(of: next, up: here.key < columns ? !up : up) else { continue }
                let cost = here.value.cost + more
                if cost < best[node]?.cost ?? .max {
                    best[node] = Way(cost: cost, hides: here.value.hides + (more == 0 ? [] : [next]))
                }
            }
        }
        return nil
    }

    /// Rows without totals are free to change: they are one node. Columns come first.
    private func node(ofRow row: Int) -> Int { hasRowTotals ? row : 0 }

    private func neighbours(of node: Int) -> [(Cell, Int)] {
        if node < columns { return (0..<rows).map { (Cell(row: $0, column: node), columns + self.node(ofRow: $0)) } }
        return (0..<rows).filter { columns + self.node(ofRow: $0) == node }.flatMap { row in
            (0..<columns).map { (Cell(row: row, column: $0), $0) }
        }
    }

    /// What must be left out for the entry (a total counts negative) to become one more, or one less: nothing (0), this
    /// cell, or nil when it cannot.
    private func cost(of cell: Cell, up: Bool) -> Int? {
        // Being one of the two totals turns the direction round; the grand total is both.
        let isTurned = (cell.row == rows - 1) != (hasRowTotals && cell.column == columns - 1)
        let grows = up != isTurned
        let count = value(cell)
        switch state(cell) {
        case .shown:
            guard grows ? count >= SmallCounts.smallest : count > SmallCounts.smallest else { return nil }
            if sumsAreKnown, cell.row == rows - 1 { return nil }
            return isTotal(cell) ? SuppressedCounts.totalCost + count : count
        case .small: return (grows ? count < SmallCounts.smallest - 1 : count > 1) ? 0 : nil
        case .hidden: return grows || count > SmallCounts.smallest ? 0 : nil
        // Of a small group everyone knows that the number is small too.
        case .withheld: return (grows ? count != SmallCounts.smallest - 1 : count > 0) ? 0 : nil
        }
    }

    /// A total is worth more than any cells that can be left out instead.
    private static let totalCost = 1_000_000
}
