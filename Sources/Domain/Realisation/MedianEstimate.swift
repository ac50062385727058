/// A middle value, with an interval from the order of the observations: no shape of distribution is assumed.
package struct MedianEstimate: Hashable, Codable, Sendable {
    package let median: Int
    /// At least 95 %; nil when there are too few independent observations for any interval.
    package let low: Int?
    package let high: Int?
    package let count: Int

    /// - Parameters:
    ///   - sorted: in rising order.
    ///   - independent: how many of them stand on their own: vehicles rather than pupils, for rides.
    /// - Returns: nil without observations.
    package init?(sorted: [Int], independent: Int) {
        guard !sorted.isEmpty else { return nil }
        count = sorted.count
        let middle = sorted.count / 2
        median = sorted.count % 2 == 1 ? sorted[middle] : Rounding.divide(sorted[middle - 1] + sorted[middle], by: 2)
        let size = min(independent, sorted.count)
        guard let rank = MedianEstimate.rank(of: size) else {
            low = nil
            high = nil
            return
        }
        // The same part of the whole as of the independent ones.
        let edge = Double(rank) / Double(size)
        let first = max(0, Int((edge * Double(sorted.count)).rounded(.down)) - (size == sorted.count ? 1 : 0))
        low = sorted[first]
        high = sorted[sorted.count - 1 - first]
    }

    /// The largest r of which 2·P(B < r) ≤ 5 %, with B binomial with n trials and one half; nil when r would be 0. From
    /// the r-th to the (n + 1 − r)-th observation lies the median with at least 95 % certainty.
    ///
    /// - Complexity: O(√n).
    static func rank(of count: Int) -> Int? {
        guard count >= 6 else { return nil }
        if count > 200 {
            return max(1, Int((Double(count) / 2 - 0.979_982 * Double(count).squareRoot()).rounded(.down)))
        }
        var term = 1.0
        for _ in 0..<count { term /= 2 }
        var below = 0.0
        var rank = 0
        while rank < count {
            guard 2 * (below + term) <= 0.05 else { break }
            below += term
            rank += 1
            term *= Double(count - rank + 1) / Double(rank)
        }
        return rank > 0 ? rank : nil
    }
}
