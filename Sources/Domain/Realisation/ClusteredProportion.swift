/// A share of rides that do not stand alone: who sits in one late bus is late together. The interval counts as many
/// independent observations as the spread between buses says there are (design effect; Kish 1965), never more than rides.
package struct ClusteredProportion: Hashable, Codable, Sendable {
    package private(set) var hits = 0
    package private(set) var total = 0
    /// Vehicles on a day that had anything to count.
    package private(set) var clusters = 0
    /// Σ x², Σ x·n and Σ n² over the clusters, with x hits of n.
    private var hitsSquared = 0
    private var hitsTimesTotal = 0
    private var totalSquared = 0

    package init() {}

    /// One vehicle on one day.
    package mutating func add(hits: Int, of total: Int) {
        guard total > 0 else { return }
        self.hits += hits
        self.total += total
        clusters += 1
        hitsSquared += hits * hits
        hitsTimesTotal += hits * total
        totalSquared += total * total
    }

    package var proportion: Proportion { Proportion(hits: hits, total: total) }
    package var share: Double? { proportion.share }

    /// 95 %, by Wilson's score with the effective number of observations.
    package var interval: ClosedRange<Double> { Proportion.interval(share: share ?? 0, of: effectiveCount) }

    /// Between 1 and the number of rides; 0 without rides.
    package var effectiveCount: Double {
        guard total > 0, let share else { return 0 }
        let count = Double(total)
        // The size of a cluster as a ride sees it: what the effect would be if everyone in a bus always fared alike.
        let size = Double(totalSquared) / count
        guard clusters > 1, hits > 0, hits < total else { return max(1, count / size) }
        let spread =
            Double(hitsSquared) - 2 * share * Double(hitsTimesTotal) + share * share * Double(totalSquared)
        let variance = Double(clusters) / Double(clusters - 1) * spread / (count * count)
        let effect = min(max(1, variance / (share * (1 - share) / count)), max(size, count / Double(clusters)))
        return max(1, count / effect)
    }
}
