/// What a request without a duty costs for as long as the search goes on: enough that most states are complete, little
/// enough that the way from one full plan to another may lead through an incomplete one. Where the fleet is tight, half
/// of all candidates leave someone behind.
struct AbsencePrice {
    private(set) var perRequest = 0.0
    private var seen = 0
    private var incomplete = 0

    /// Share of incomplete states that is aimed at.
    private static let target = 0.2
    /// States between two adjustments, and the factor of one.
    private static let period = 100
    private static let factor = 1.1

    /// - Parameter least: the price is not lower than a request's share in the cost of the plan.
    mutating func begin(least: Double) {
        perRequest = max(perRequest == 0 ? 2 * least : perRequest, least)
    }

    func cost(of assignment: Assignment) -> Double {
        Double(assignment.routesCost) + perRequest * Double(assignment.bankCount)
    }

    /// Notes a state that the search is in.
    mutating func note(_ state: Assignment, least: Double) {
        seen += 1
        if state.bankCount > 0 { incomplete += 1 }
        guard seen == Self.period else { return }
        let isTooHigh = Double(incomplete) <= Self.target * Double(seen)
        perRequest *= isTooHigh ? 1 / Self.factor : Self.factor
        perRequest = min(max(perRequest, least), Double(Assignment.penalty))
        seen = 0
        incomplete = 0
    }
}
