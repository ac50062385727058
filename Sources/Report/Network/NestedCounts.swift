import Domain

/// Hides more of tables of which one divides what another tells: of areas that together are a municipality, all but one
/// shown and the municipality shown too, that one would be the difference.
struct NestedCounts {
    private typealias Mark = SuppressedCounts.Mark

    /// Rows of one table that together are a row of another.
    private struct Family: Hashable {
        let outer: Int
        let outerRow: Int
        let inner: Int
        let rows: [Int]
    }

    private var tables: [CountedRows]

    /// - Parameter corners: which labels occur together, in the order of `PatternTable.places`.
    static func protect(_ tables: inout [CountedRows], corners: Set<[String]>) {
        var nested = NestedCounts(tables: tables)
        let families = nested.families(corners)
        // Hiding for one family leaves less to see for another, never more; so this ends.
        while families.contains(where: { nested.protect($0) }) {}
        tables = nested.tables
    }

    private func families(_ corners: Set<[String]>) -> [Family] {
        let places = PatternTable.places.enumerated().compactMap { label, trait in
            tables.firstIndex { $0.trait == trait }.map { (label: label, table: $0) }
        }
        let rows = corners.map { labels in
            places.map { place in tables[place.table].members.firstIndex { $0.contains(labels[place.label]) } ?? -1 }
        }
        var families: [Family] = []
        for (first, outer) in places.enumerated() {
            for (second, inner) in places.enumerated() where first != second {
                var outers: [Int: Set<Int>] = [:]
                for row in rows { outers[row[second], default: []].insert(row[first]) }
                for outerRow in tables[outer.table].rows.indices {
                    let touching = outers.filter { $0.value.contains(outerRow) }
                    guard touching.allSatisfy({ $0.value.count == 1 }), touching.count > 1, touching[-1] == nil else {
                        continue
                    }
                    families.append(
                        Family(
                            outer: outer.table, outerRow: outerRow, inner: inner.table, rows: touching.keys.sorted()))
                }
            }
        }
        return families
    }

    // MARK: One family

    /// - Returns: whether something more was hidden.
    private mutating func protect(_ family: Family) -> Bool {
        var isChanged = false
        for column in 0..<3 {
            guard tables[family.outer].marks[family.outerRow][column].isShown else {
                isChanged = hideParts(of: family, column) || isChanged
                continue
            }
            while family.rows.contains(where: { isSecret($0, column, family) && isKnown($0, column, family) }) {
                isChanged = true
                let larger = family.rows.filter {
                    tables[family.inner].marks[$0][column].isShown
                        && value($0, column, family) > SmallCounts.smallest
                }
                if let next = larger.min(by: { value($0, column, family) < value($1, column, family) }) {
                    tables[family.inner].marks[next][column] = .hidden
                } else {
                    _ = withhold(family, column)
                }
            }
        }
        return isChanged
    }

    /// The parts of a number that is not told because it is small are not told either: how many of them are none already
    /// says too much.
    private mutating func hideParts(of family: Family, _ column: Int) -> Bool {
        guard SmallCounts.isSmall(tables[family.outer].counts(family.outerRow)[column]) else { return false }
        return withhold(family, column)
    }

    private mutating func withhold(_ family: Family, _ column: Int) -> Bool {
        let told = family.rows.filter { tables[family.inner].marks[$0][column] != .withheld }
        for row in told { tables[family.inner].marks[row][column] = .withheld }
        return !told.isEmpty
    }

    private func value(_ row: Int, _ column: Int, _ family: Family) -> Int {
        tables[family.inner].counts(row)[column]
    }

    /// A small number that is not shown, or one whose hiding keeps a small one from coming out: complaints that were not
    /// upheld are the difference of two columns.
    private func isSecret(_ row: Int, _ column: Int, _ family: Family) -> Bool {
        guard !tables[family.inner].marks[row][column].isShown else { return false }
        let counts = tables[family.inner].counts(row)
        return SmallCounts.isSmall(counts[column]) || (column < 2 && SmallCounts.isSmall(counts[0] - counts[1]))
    }

    /// Only one number is left that it can be, given the others of the family.
    private func isKnown(_ row: Int, _ column: Int, _ family: Family) -> Bool {
        let own = range(tables[family.inner].marks[row][column])
        var (least, most) = (0, 0)
        for other in family.rows where other != row {
            let bounds = range(tables[family.inner].marks[other][column])
            least += bounds.lowerBound
            most += bounds.upperBound
        }
        let whole = tables[family.outer].counts(family.outerRow)[column]
        return max(own.lowerBound, whole - most) >= min(own.upperBound, whole - least)
    }

    private func range(_ mark: Mark) -> ClosedRange<Int> {
        switch mark {
        case .shown(let count): count...count
        case .small: 1...(SmallCounts.smallest - 1)
        case .hidden: SmallCounts.smallest...Self.most
        case .withheld: 0...Self.most
        }
    }

    /// More than any count.
    private static let most = 1_000_000
}
