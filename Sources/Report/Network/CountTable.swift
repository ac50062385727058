import Domain

/// The patterns as their readers may see them: at the desk every number; in what is shared, groups of fewer than five
/// pupils stand together, and small counts are hidden so that no table and no two tables together give them away.
struct CountTables {
    private let tables: [PatternTable.Trait: CountTable]

    /// - Complexity: O(rides × traits), and what `NestedCounts` takes.
    init(_ review: NetworkReview, labels: ReviewLabels, isForDesk: Bool) {
        var counted = review.patterns.map { CountedRows($0, isForDesk: isForDesk) }
        if !isForDesk {
            NestedCounts.protect(
                &counted, corners: PatternTable.corners(complaints: review.complaints, rides: review.rides))
        }
        tables = Dictionary(
            counted.map { ($0.trait, CountTable($0, labels: labels, isForDesk: isForDesk)) },
            uniquingKeysWith: { first, _ in first })
    }

    subscript(trait: PatternTable.Trait) -> CountTable? { tables[trait] }
}

/// One pattern, in words and numbers.
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

    /// Indices of the columns that tell anything at all.
    var toldColumns: [Int] {
        Self.columns.indices.filter { column in lines.contains { $0.counts[column] != Self.kept } }
    }

    private static let kept = "niet getoond"

    fileprivate init(_ counted: CountedRows, labels: ReviewLabels, isForDesk: Bool) {
        lines = zip(counted.rows, counted.marks).map { row, marks in
            Line(
                name: labels.name(counted.trait, row.label), counts: marks.map(CountTable.text),
                tellsSomething: isForDesk
                    || marks.contains { if case .shown(let count) = $0 { count > 0 } else { false } },
                rides: row.rides, rate: marks[0].isShown ? row.rate : nil)
        }
        totals = (counted.marks.last ?? []).map(CountTable.text)
    }

    static func text(_ mark: SuppressedCounts.Mark) -> String {
        switch mark {
        case .shown(let count): String(count)
        case .small: "< 5"
        case .hidden, .withheld: kept
        }
    }
}

/// The rows of a pattern with what may be shown of each number.
struct CountedRows {
    let trait: PatternTable.Trait
    private(set) var rows: [PatternTable.Row]
    /// Which labels of the pattern stand in each row.
    private(set) var members: [Set<String>]
    /// Of each row complaints, upheld and compliments; one row more for the totals.
    var marks: [[SuppressedCounts.Mark]] = []

    init(_ pattern: PatternTable, isForDesk: Bool) {
        trait = pattern.trait
        rows = pattern.rows
        members = pattern.rows.map { [$0.label] }
        if !isForDesk { putSmallGroupsTogether() }
        guard !rows.isEmpty else { return }
        marks = isForDesk ? shownMarks : safeMarks
    }

    /// Complaints, upheld and compliments of a row.
    func counts(_ row: Int) -> [Int] { [rows[row].complaints, rows[row].upheld, rows[row].compliments] }

    private var shownMarks: [[SuppressedCounts.Mark]] {
        let counts = rows.indices.map(counts)
        let sums = (0..<3).map { column in counts.reduce(0) { $0 + $1[column] } }
        return (counts + [sums]).map { $0.map { .shown($0) } }
    }

    /// Of complaints also those that were not upheld must not come out small, although they have no column.
    private var safeMarks: [[SuppressedCounts.Mark]] {
        // Every pattern has the same sums.
        let verdicts = SuppressedCounts(rows.map { [$0.upheld, $0.complaints - $0.upheld] }, sumsAreKnown: true)
        let praise = SuppressedCounts(rows.map { [$0.compliments] }, hasRowTotals: false, sumsAreKnown: true)
        return zip(verdicts.marks, praise.marks).map { [$0[2], $0[0], $1[0]] }
    }

    /// Fewer than five pupils are no group by themselves. What they have in common with others is told together.
    private mutating func putSmallGroupsTogether() {
        // What rides have no part in (a category) has no groups of pupils.
        guard rows.contains(where: { $0.pupils != nil }), rows.contains(where: { SmallCounts.isSmall($0.pupils ?? 0) })
        else { return }
        var small = rows.filter { SmallCounts.isSmall($0.pupils ?? 0) }
        rows.removeAll { SmallCounts.isSmall($0.pupils ?? 0) }
        // One more when those together are still too few.
        while SmallCounts.isSmall(small.reduce(0) { $0 + ($1.pupils ?? 0) }),
            let next = rows.indices.min(by: { (rows[$0].pupils ?? .max) < (rows[$1].pupils ?? .max) })
        {
            small.append(rows.remove(at: next))
        }
        let rides = small.compactMap(\.rides)
        members = rows.map { [$0.label] } + [Set(small.map(\.label))]
        rows.append(
            PatternTable.Row(
                label: "kleine groepen samen", complaints: small.reduce(0) { $0 + $1.complaints },
                upheld: small.reduce(0) { $0 + $1.upheld }, compliments: small.reduce(0) { $0 + $1.compliments },
                rides: rides.isEmpty ? nil : rides.reduce(0, +), pupils: small.reduce(0) { $0 + ($1.pupils ?? 0) }))
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
