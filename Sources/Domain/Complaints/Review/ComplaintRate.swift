/// Complaints per 1,000 rides, with what chance leaves open.
package struct ComplaintRate: Hashable, Codable, Sendable {
    package var proportion: Proportion

    /// More complaints than rides count as one for each ride.
    package init(complaints: Int, rides: Int) {
        proportion = Proportion(hits: min(complaints, rides), total: rides)
    }

    /// nil without rides.
    package var perThousand: Double? { proportion.share.map { $0 * 1000 } }
    package var low: Double { proportion.interval.lowerBound * 1000 }
    package var high: Double { proportion.interval.upperBound * 1000 }

    /// Against what the contract allows, when chance leaves no doubt.
    package enum Against: String, Codable, Sendable {
        case above = "boven de afspraak"
        case below = "onder de afspraak"
        case unclear = "niet zeker"
    }

    package func against(_ limit: Int) -> Against {
        if proportion.total == 0 { return .unclear }
        if low > Double(limit) { return .above }
        return high <= Double(limit) ? .below : .unclear
    }
}
