/// A share with an interval that is honest for small counts.
package struct Proportion: Hashable, Codable, Sendable {
    package var hits: Int
    package var total: Int

    package init(hits: Int, total: Int) {
        self.hits = hits
        self.total = total
    }

    /// nil without any observation.
    package var share: Double? { total == 0 ? nil : Double(hits) / Double(total) }

    /// 95 % score interval (Wilson 1927): never outside 0…1, and never of width zero.
    package var interval: ClosedRange<Double> {
        Proportion.interval(share: share ?? 0, of: Double(total))
    }

    /// - Parameter count: of independent observations; need not be whole, and 0 says nothing.
    package static func interval(share: Double, of count: Double) -> ClosedRange<Double> {
        guard count > 0 else { return 0...1 }
        let z = 1.959_963_984_540_054
        let middle = share + z * z / (2 * count)
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return max(0, (middle - spread) / scale)...min(1, (middle + spread) / scale)
    }
}
