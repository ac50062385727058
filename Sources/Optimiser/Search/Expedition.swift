/// Journeys of one line of search from the best plan to plans with a duty less, one after the other: first everyone needs a
/// place in the duties that are left, then the plan is annealed and does not get the duty back.
///
/// Annealing alone hardly ever finds such plans where duties have a fixed price. They are few and tight, the ways to them
/// lead through states that leave someone out or that need larger vehicles first, and meanwhile a further duty is the cheaper
/// answer to every request that is hard to place.
struct Expedition {
    enum Stage {
        /// Not on its way: the line does what the others do.
        case free
        case squeezing
        case annealing
    }

    private(set) var stage = Stage.free
    private(set) var mostDuties = Int.max
    private var spent = 0
    private let span: Int

    /// Iterations per request after which a stage ends.
    private static let perRequest = 50

    init(requests: Int) { span = max(1, Self.perRequest * requests) }

    /// Part of the present stage that is behind, from 0 to 1.
    var progress: Double { min(1, Double(spent) / Double(span)) }

    /// Takes note of a round.
    ///
    /// - Returns: where the line goes on.
    mutating func next(after state: Assignment, iterations: Int, best: Assignment) -> Assignment {
        spent += iterations
        if stage == .squeezing, state.bankCount == 0 {
            enter(.annealing)
            return state
        }
        guard spent >= span, best.bankCount == 0, best.routes.count > 1 else { return state }
        if stage == .squeezing {
            // The duty comes back, for those who are left out.
            mostDuties = best.routes.count
            enter(.annealing)
            return state
        }
        mostDuties = best.routes.count - 1
        enter(.squeezing)
        return best
    }

    private mutating func enter(_ stage: Stage) {
        self.stage = stage
        spent = 0
    }
}
