/// How a plan came to be: enough to make it again.
package struct SolveRecord: Hashable, Codable, Sendable {
    /// What the lower bound rests on.
    package enum BoundBasis: String, Codable, Sendable {
        /// Each request's cheapest share, added up.
        case requestShares = "aandelen per leerling"
        /// Linear relaxation over all feasible duties, by column generation.
        case columns = "alle mogelijke diensten"
    }

    package enum Ending: String, Codable, Sendable {
        case completed = "klaar"
        case timeLimit = "tijd op"
        case iterationLimit = "aantal stappen bereikt"
        case interrupted = "onderbroken"
    }

    package var seed: UInt64
    package var secondsLimit: Double?
    package var iterationLimit: Int?
    package var iterations: Int
    package var ending: Ending
    /// The tariff's cost of the plan.
    package var cost: Cents
    /// No plan that leaves the same pupils behind can cost less than this.
    package var bound: Cents
    package var boundBasis: BoundBasis
    /// At least so many pupils stay without a ride in every plan of this half-day; nil when nobody does, or when nothing
    /// is proven.
    package var leastUnplanned: Int?
    package var programVersion: String
    /// Notes for the user: for instance that integer programming was not available and the heuristic's plan stands.
    package var notes: [String]

    package init(
        seed: UInt64, secondsLimit: Double?, iterationLimit: Int?, iterations: Int, ending: Ending, cost: Cents,
        bound: Cents, boundBasis: BoundBasis, leastUnplanned: Int? = nil, programVersion: String, notes: [String] = []
    ) {
        self.seed = seed
        self.secondsLimit = secondsLimit
        self.iterationLimit = iterationLimit
        self.iterations = iterations
        self.ending = ending
        self.cost = cost
        self.bound = bound
        self.boundBasis = boundBasis
        self.leastUnplanned = leastUnplanned
        self.programVersion = programVersion
        self.notes = notes
    }

    /// (cost − bound) / cost; 0 for a plan without cost.
    package var gap: Double {
        cost == .zero ? 0 : Double(cost.rawValue - bound.rawValue) / Double(cost.rawValue)
    }

    /// How far the plan is above the cheapest plan possible at most, in tenths of a percent of that plan, rounded up;
    /// nil when the bound proves nothing. A little more than the gap, which is a part of the plan's own cost.
    package var tenthsAboveCheapest: Int? { SolveRecord.tenthsAboveCheapest(cost: cost, bound: bound) }

    package static func tenthsAboveCheapest(cost: Cents, bound: Cents) -> Int? {
        guard bound > .zero, bound <= cost else { return nil }
        let (product, overflow) = (cost - bound).rawValue.multipliedReportingOverflow(by: 1000)
        return overflow ? nil : (product + bound.rawValue - 1) / bound.rawValue
    }
}
