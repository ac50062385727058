import Domain
import Testing

struct SuppressedCountsTests {
    private func column(_ counts: [Int]) -> [SuppressedCounts.Mark] {
        SuppressedCounts(counts.map { [$0] }, hasRowTotals: false).marks.map { $0[0] }
    }

    @Test func aSmallCountTakesAnotherWithIt() {
        #expect(column([10, 20, 3]) == [.hidden, .shown(20), .small, .shown(33)])
    }

    @Test func twoSmallCountsThatCanDifferProtectEachOther() {
        #expect(column([2, 3, 20]) == [.small, .small, .shown(20), .shown(25)])
    }

    @Test func twoSmallCountsThatTheTotalGivesAwayDoNot() {
        // 1 + 1 is the only sum of two small counts that gives 2.
        #expect(column([1, 1, 7, 20]) == [.small, .small, .hidden, .shown(20), .shown(29)])
        // Who is left out is 5 or more, so 6 would be 1 + 5: the 20 goes instead.
        #expect(column([1, 5, 20]) == [.small, .shown(5), .hidden, .shown(26)])
    }

    @Test func aSmallTotalNeedsNoOtherCount() { #expect(column([3, 0]) == [.small, .shown(0), .small]) }

    @Test func theTotalGoesWhenNothingElseIsLeft() { #expect(column([1, 5]) == [.small, .shown(5), .hidden]) }

    @Test func rowsAndColumnsAreProtectedAtOnce() {
        let table = SuppressedCounts([[20, 3, 9], [8, 30, 40], [7, 50, 60]])
        #expect(table.marks[0][1] == .small)
        let hidden = table.marks.joined().count { $0 == .hidden }
        #expect(hidden == 3)
        #expect(table.marks[3] == [.shown(35), .shown(83), .shown(109), .shown(227)])
    }

    @Test func aWithheldCellIsProtectedToo() {
        let table = SuppressedCounts([[0], [2], [30]], hasRowTotals: false, withheld: [[1, 0]])
        #expect(table.marks.map { $0[0] } == [.shown(0), .withheld, .hidden, .shown(32)])
    }

    @Test("no small count of a random table follows from what is shown", arguments: 0..<150)
    func attack(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        let (rows, columns) = (1 + random(3), 1 + random(3))
        let largest = [5, 8, 13][random(3)]
        let counts = (0..<rows).map { _ in (0..<columns).map { _ in random(largest) } }
        let table = SuppressedCounts(counts)
        for (row, column) in counts.indices.flatMap({ row in counts[row].indices.map { (row, $0) } }) {
            switch table.marks[row][column] {
            case .shown(let value):
                #expect(value == counts[row][column] && !(1..<5).contains(value))
            case .small, .hidden, .withheld:
                guard (1..<5).contains(counts[row][column]) else { continue }
                let attacker = Attacker(marks: table.marks)
                #expect(
                    attacker.finds(otherThan: counts[row][column], row: row, column: column),
                    "\(counts): \(row), \(column) must be \(counts[row][column])")
            }
        }
    }
}

/// Tries every table that fits what is shown, cell by cell.
private struct Attacker {
    let marks: [[SuppressedCounts.Mark]]
    private let rows: Int
    private let columns: Int

    init(marks: [[SuppressedCounts.Mark]]) {
        self.marks = marks
        rows = marks.count - 1
        columns = marks[0].count - 1
    }

    private func range(_ row: Int, _ column: Int) -> ClosedRange<Int> {
        switch marks[row][column] {
        case .shown(let value): value...value
        case .small: 1...4
        case .hidden: 5...45
        case .withheld: 0...45
        }
    }

    func finds(otherThan value: Int, row: Int, column: Int) -> Bool {
        (1...4).contains { other in
            guard other != value, range(row, column).contains(other) else { return false }
            var table = Array(repeating: Array(repeating: 0, count: columns), count: rows)
            return fill(&table, 0) { $0 == row && $1 == column ? other...other : range($0, $1) }
        }
    }

    /// A reader needs one other table only; values near the bounds come first, as they fit soonest.
    private func fill(_ table: inout [[Int]], _ position: Int, _ allowed: (Int, Int) -> ClosedRange<Int>) -> Bool {
        if position == rows * columns { return range(rows, columns).contains(table.joined().reduce(0, +)) }
        let (row, column) = (position / columns, position % columns)
        for value in allowed(row, column).prefix(14) {
            table[row][column] = value
            if column == columns - 1, !range(row, columns).contains(table[row].reduce(0, +)) { continue }
            if row == rows - 1, !range(rows, column).contains(table.reduce(0) { $0 + $1[column] }) { continue }
            if fill(&table, position + 1, allowed) { return true }
        }
        return false
    }
}
