/// Hides small counts in what leaves the desk, as DUO does ("<5"): a count of 1 to 4 can point at a child.
package enum SmallCounts {
    package static let smallest = HomeGrid.fewest

    package static func isSmall(_ count: Int) -> Bool { (1..<smallest).contains(count) }

    package static func text(_ count: Int) -> String { isSmall(count) ? "minder dan 5" : String(count) }

    /// Which of the counts, whose total is known to the reader, are not shown. When the hidden ones together are still
    /// fewer than five, or there is only one of them, it could be worked out from the total; then the next smallest
    /// one is hidden as well.
    package static func hidden(_ counts: [Int]) -> Set<Int> {
        var hidden = Set(counts.indices.filter { isSmall(counts[$0]) })
        guard !hidden.isEmpty else { return hidden }
        let rest = counts.indices.filter { counts[$0] >= smallest }.sorted { (counts[$0], $0) < (counts[$1], $1) }
        for index in rest where hidden.count < 2 || hidden.reduce(0, { $0 + counts[$1] }) < smallest {
            hidden.insert(index)
        }
        return hidden
    }
}
