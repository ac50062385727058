import Domain

/// How the complaints of a quarter were judged, as its readers may see it. The parts add up to all complaints, so that a
/// small one must not follow from the others: every sentence and table takes its numbers from here.
struct VerdictCounts {
    private let quarter: ReviewIndicators
    private let marks: [SuppressedCounts.Mark]

    init(_ quarter: ReviewIndicators, isForDesk: Bool) {
        self.quarter = quarter
        let parts = [quarter.upheld, quarter.cannotJudge, quarter.heavy]
        let rest = quarter.complaints - parts.reduce(0, +)
        marks =
            isForDesk
            ? parts.map { .shown($0) }
            : SuppressedCounts((parts + [rest]).map { [$0] }, hasRowTotals: false).marks.map { $0[0] }
    }

    /// For a table.
    var upheld: String { CountTable.text(marks[0]) }
    var cannotJudge: String { CountTable.text(marks[1]) }
    var heavy: String { CountTable.text(marks[2]) }

    var showsUpheld: Bool { marks[0].isShown }

    /// For a sentence: `12 klachten`, `minder dan 5 klachten`, `een aantal klachten`.
    var upheldText: String { VerdictCounts.text(marks[0]) }
    var cannotJudgeText: String { VerdictCounts.text(marks[1]) }
    var heavyText: String { VerdictCounts.text(marks[2]) }

    private static func text(_ mark: SuppressedCounts.Mark) -> String {
        switch mark {
        case .shown(let count): count.counted("klacht", "klachten")
        case .small: "minder dan 5 klachten"
        case .hidden, .withheld: "een aantal klachten"
        }
    }
}
