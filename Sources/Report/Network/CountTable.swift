import Domain

/// A pattern as its readers may see it: at the desk every number; in what is shared, groups of fewer than five pupils
/// stand together, and small counts are hidden so that they cannot be worked out either.
struct CountTable {
    struct Line {
        var name: String
        /// Complaints, upheld, compliments; as text.
        var counts: [String]
        var rides: Int?
        /// nil where it would give a hidden count away.
        var rate: ComplaintRate?
    }

    let lines: [Line]
    let totals: [String]

    static let columns = ["klachten", "norm niet gehaald", "complimenten"]

    init(_ pattern: PatternTable, labels: ReviewLabels, isForDesk: Bool) {
        let rows = isForDesk ? pattern.rows : CountTable.coarse(pattern)
        let counts = rows.map { [$0.complaints, $0.upheld, $0.compliments] }
        let marks = isForDesk ? nil : SuppressedCounts(counts, hasRowTotals: false)
        lines = rows.enumerated().map { index, row in
            let texts = marks.map { $0.marks[index].map(CountTable.text) } ?? counts[index].map { String($0) }
            var isShown = true
            if let mark = marks?.marks[index].first { if case .shown = mark {} else { isShown = false } }
            return Line(
                name: labels.name(pattern.trait, row.label), counts: texts, rides: row.rides,
                rate: isShown ? row.rate : nil)
        }
        totals =
            marks?.marks.last.map { $0.map(CountTable.text) }
            ?? (0..<3).map { column in String(counts.reduce(0) { $0 + $1[column] }) }
    }

    /// Fewer than five pupils are no group by themselves. What they have in common with others is told together.
    private static func coarse(_ pattern: PatternTable) -> [PatternTable.Row] {
        let small = pattern.rows.filter { SmallCounts.isSmall($0.pupils ?? 0) }
        guard !small.isEmpty else { return pattern.rows }
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
