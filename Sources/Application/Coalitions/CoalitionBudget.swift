import Foundation

/// How the time for all coalitions is spread over their half-days.
struct CoalitionBudget {
    /// Seconds for the whole series, and the threads that they are spent on.
    let seconds: Double
    let threads: Int

    /// Limits are rounded down to these and their tenfolds, so that a small change of one municipality does not shift
    /// the limits of all the others, and their results are found again.
    private static let steps = [1.0, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
    /// Shorter than this, not even a first plan is made.
    private static let shortest = 0.5

    /// A search needs more than twice the time for twice the pupils: the share goes with the number to the power 1.5.
    ///
    /// - Parameter sizes: pupils of each half-day.
    func limits(_ sizes: [Int]) -> [Double] {
        let weights = sizes.map { pow(Double(max(1, $0)), 1.5) }
        let unit = seconds * Double(threads) / max(1, weights.reduce(0, +))
        return weights.map { Self.rounded($0 * unit) }
    }

    private static func rounded(_ seconds: Double) -> Double {
        guard seconds > shortest else { return shortest }
        let ten = pow(10, floor(log10(seconds)))
        let step = steps.last { $0 * ten <= seconds * (1 + 1e-9) } ?? 1
        return step * ten
    }
}
