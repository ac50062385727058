import Domain

/// A pattern as its readers may see it: at the desk every number; in what is shared, groups of fewer than five pupils
/// stand together, and small counts are hidden so that they cannot be worked out either.
struct CountTable {
    struct Line {
        var name: String
        /// Complaints, upheld, compliments; as text.
        var counts: [String]
        /// One of the counts is a number that is worth a line.
        var tellsSomething: Bool
        var rides: Int?
        /// nil where it would give a hidden count away.
        var rate: ComplaintRate?
    }

    let lines: [Line]
    let totals: [String]

    static let columns = ["klachten", "norm niet gehaald", "complimenten"]

    init(_ pattern: PatternTable, labels: ReviewLabels, isForDesk: Bool) {
        let rows = isForDesk ? pattern.rows : CountTable.coarse(pattern)
        let marks = CountTable.marks(rows, isForDesk: isForDesk)
        lines = rows.enumerated().map { index, row in
            Line(
                name: labels.name(pattern.trait, row.label), counts: marks[index].map(CountTable.text),
                tellsSomething: isForDesk
                    || marks[index].contains { if case .shown(let count) = $0 { count > 0 } else { false } },
                rides: row.rides, rate: marks[index][0].isShown ? row.rate : nil)
        }
        totals = (marks.last ?? []).map(CountTable.text)
    }

    /// Complaints, upheld and compliments, with a last row of totals. Of complaints also those that were not upheld must
    /// not come out small, although they have no column.
    private static func marks(_ rows: [PatternTable.Row], isForDesk: Bool) -> [[SuppressedCounts.Mark]] {
        guard !rows.isEmpty else { return [] }
        let verdicts = rows.map { [$0.upheld, $0.complaints - $0.upheld] }
        let praise = rows.map { [$0.compliments] }
        guard !isForDesk else {
            let counts = rows.map { [$0.complaints, $0.upheld, $0.compliments] }
            let sums = (0..<3).map { column in counts.reduce(0) { $0 + $1[column] } }
            return (counts + [sums]).map { $0.map { .shown($0) } }
        }
        let (first, second) = (SuppressedCounts(verdicts), SuppressedCounts(praise, hasRowTotals: false))
        return zip(first.marks, second.marks).map { [$0[2], $0[0], $1[0]] }
    }

    /// Fewer than five pupils are no group by themselves. What they have in common with others is told together.
    private static func coarse(_ pattern: PatternTable) -> [PatternTable.Row] {
        let small = pattern.rows.filter { SmallCounts.isSmall($0.pupils ?? 0) }
        guard !small.isEmpty else { return pattern.rows }
        // What rides have no part in (a category) has no groups of pupils.
        guard pattern.rows.contains(where: { $0.pupils != nil }) else { return pattern.rows }
        var rest = pattern.rows.filter { !SmallCounts.isSmall($0.pupils ?? 0) }
        var together = PatternTable.Row(
            label: "kleine groepen samen", complaints: 0, upheld: 0, compliments: 0, rides: nil, pupils: nil)
        func add(_ row: PatternTable.Row) {
            together.complaints += row.complaints
            together.upheld += row.upheld
            together.compliments += row.compliments
            if let rides = row.rides { together.rides = (together.rides ?? 0) + rides }
            together.pupils = (together.pupils ?? 0) + (row.pupils ?? 0)
        }
        small.forEach(add)
        // One more when those together are still too few.
        while SmallCounts.isSmall(together.pupils ?? 0),
            let next = rest.indices.min(by: { (rest[$0].pupils ?? .max) < (rest[$1].pupils ?? .max) })
        {
            add(rest.remove(at: next))
        }
        return rest + [together]
    }

    static func text(_ mark: SuppressedCounts.Mark) -> String {
        switch mark {
        case .shown(let count): String(count)
        case .small: "< 5"
        case .hidden, .withheld: "niet getoond"
        }
    }
}

/// A rate in words.
enum RateText {
    /// `4,2 (2,9 tot 6,1)`.
    static func text(_ rate: ComplaintRate?) -> String {
        guard let rate, let value = rate.perThousand else { return "–" }
        return
            "\(Decimal.dutch(value, decimals: 1)) (\(Decimal.dutch(rate.low, decimals: 1)) tot \(Decimal.dutch(rate.high, decimals: 1)))"
    }
}
