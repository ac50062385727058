import Domain

/// Finds the best lower bound that the remaining time allows.
struct Certifier {
    private let instance: Instance
    private let isMetric: () -> Bool
    private let shares: RequestShares
    private let parameters: SolveParameters
    private let control: SolveControl
    private let clock: Clock

    /// Rounds of column generation when iterations and not the clock limit a solve.
    private static let fixedRounds = 12

    struct Certificate {
        /// Cents.
        var bound: Int
        var basis: SolveRecord.BoundBasis
        /// A cheaper plan for the same requests, found on the way.
        var better: [Route]?
        /// Nothing is cheaper, but for what floating-point sums can be off.
        var isProven = false
    }

    /// - Parameter isMetric: leaving a stop out never makes driving longer. Chains rest on that; asked when it matters.
    init(
        _ instance: Instance, _ shares: RequestShares, isMetric: @escaping () -> Bool, _ parameters: SolveParameters,
        _ control: SolveControl, _ clock: Clock
    ) {
        self.instance = instance
        self.isMetric = isMetric
        self.shares = shares
        self.parameters = parameters
        self.control = control
        self.clock = clock
    }

    /// - Parameters:
    ///   - cost: of the plan, with what its gates add.
    ///   - columns: duties that the search has seen.
    ///   - pricesDuties: false when pricing of whole duties came to nothing before.
    func certify(
        _ assignment: Assignment, cost: Int, columns: [Route], _ factory: RouteFactory, iterations: Int,
        pricesDuties: Bool = true
    ) -> Certificate {
        let served = assignment.slot.indices.filter { assignment.slot[$0] >= 0 }
        let quick = min(cost, shares.bound(serving: served))
        var answer = Certificate(bound: quick, basis: .requestShares)
        guard !served.isEmpty, parameters.boundShare > 0 else { return answer }
        func note(_ bound: Int) {
            control.report(
                SolveProgress(
                    phase: "bewijzen", cost: Cents(cost), bound: Cents(max(quick, min(cost, bound))),
                    unplanned: assignment.bankCount, iterations: iterations, elapsed: clock.elapsed))
        }
        func take(_ result: DutyBound.Result) {
            answer.better = result.better ?? answer.better
            guard result.bound > quick else { return }
            answer.bound = min(cost, result.bound)
            answer.basis = .columns
            answer.isProven = result.isProven
        }
        if pricesDuties, served.count <= (instance.sharesDestinations ? Self.fewRequests : mostRequests) {
            take(
                duties(
                    served, assignment, columns, factory, until: Self.dutyShare, hopelessAfter: Self.patience, note
                ).run())
        }
        if answer.basis == .requestShares, isMetric() {
            take(withChains(served, assignment, columns, factory, note))
        }
        return answer
    }

    private func duties(
        _ served: [Int], _ assignment: Assignment, _ columns: [Route], _ factory: RouteFactory, until share: Double,
        hopelessAfter patience: Double? = nil, makesPlans: Bool = false, _ note: @escaping (Int) -> Void
    ) -> DutyBound {
        var budget = parameters.secondsLimit == nil ? DutyBound.Budget.counted(part: countedPart) : .unlimited
        budget.partsShare = 0
        let turn = parameters.secondsLimit.map { control.turns(clock, secondsLimit: $0) }
        return DutyBound(
            instance, serving: served, plan: assignment.routes, pool: columns,
            crew: Crew(factory, lines: makesPlans ? parameters.threads : 1),
            threads: parameters.threads, budget: budget,
            DutyBound.Surroundings(
                shouldStop: stopTest(share), isHopeless: patience.map(stopTest), turn: makesPlans ? turn : nil,
                report: note))
    }

    /// The bound from chains, and where pupils go to few schools that of whole duties, which goes on from there.
    private func withChains(
        _ served: [Int], _ assignment: Assignment, _ columns: [Route], _ factory: RouteFactory,
        _ note: @escaping (Int) -> Void
    ) -> DutyBound.Result {
        let rounds = parameters.secondsLimit == nil ? Self.fixedRounds : Int.max
        let few = Self.rounds(of: served.count)
        // Chains that tell no schools apart leave too many ways open.
        let completions =
            instance.sharesDestinations && served.count <= Self.mostWithChains
            ? ColumnBound.completions(instance, effort(from: Self.chainShare, to: 1, rounds: few)) : nil
        let goesOn = completions?.first?.pending.tellsApart == true
        let share = goesOn ? Self.chainShare : 1
        let effort = effort(
            to: share, rounds: goesOn ? few : ColumnBound.Effort.rounds(requests: served.count))
        guard let solver = ColumnBound(instance, effort) else { return DutyBound.Result(bound: 0) }
        let (bound, prices) = solver.bound(
            serving: served, start: shares.prices(of: served), routes: columns + assignment.routes,
            threads: parameters.threads, rounds: rounds, goesOn: goesOn, shouldStop: stopTest(share), report: note)
        let known = DutyBound.Result(bound: bound)
        guard goesOn, let completions else { return known }
        let duties = duties(served, assignment, columns, factory, until: 1, makesPlans: true, note)
        return duties.begin(at: prices, bound: Double(bound), completions) ? duties.run() : known
    }

    /// - Parameters:
    ///   - asked: everyone.
    ///   - possible: who can ride alone in some vehicle.
    /// - Returns: so many stay without a ride in every plan, at least; nil when nothing is proven.
    func leastUnplanned(of asked: [Int], possible: [Int]) -> Int? {
        // Who rides with others could ride alone as well, where a shorter way never takes longer.
        guard parameters.boundShare > 0, isMetric() else { return nil }
        let left = ColumnBound.leastLeftOut(
            instance, of: possible,
            effort(to: Self.leftShare, rounds: ColumnBound.Effort.roundsInProgram(requests: possible.count)),
            threads: parameters.threads, rounds: parameters.secondsLimit == nil ? Self.fixedRounds : Int.max,
            shouldStop: stopTest(Self.leftShare))
        let least = asked.count - possible.count + left
        return least > 0 ? least : nil
    }

    /// Part of the time for the bound that goes to proving that someone must stay without a ride, when someone does.
    private static let leftShare = 0.4

    /// Parts of the time after which pricing of whole duties gives way to chains: when it has no bound, and when it has one.
    private static let patience = 0.4
    private static let dutyShare = 0.8

    /// Part of the time for the bound after which chains give way to whole duties.
    private static let chainShare = 0.5
    /// So many requests these may have.
    private static let mostWithChains = 1_000
    /// Of pricing, that there must be time for in either part: the fewer requests, the nearer whole duties come to the linear
    /// choice, where labels take most of the time.
    private static func rounds(of requests: Int) -> Double { max(25, 360_000 / Double(requests * requests)) }
    /// So few that pricing of whole duties does without chains.
    private static let fewRequests = 16

    /// Counted work must end in reasonable time on any machine.
    private var mostRequests: Int { parameters.secondsLimit == nil ? Self.fewRequests : DutyBound.mostRequests }

    /// For a part of the time for the bound, of which what is over no longer counts.
    private func effort(
        from begin: Double = 0, to end: Double, rounds: Double
    ) -> ColumnBound.Effort {
        guard let first = secondsLimit(share: begin), let last = secondsLimit(share: end) else {
            return .counted(part: countedPart)
        }
        return .clock(seconds: last - max(first, clock.elapsed), threads: parameters.threads, rounds: rounds)
    }

    /// Where iterations are counted: what is counted for the bound is in proportion.
    private var countedPart: Double {
        parameters.iterationLimit.map { min(1, Double($0) / Self.iterationsForAll) } ?? 1
    }
    private static let iterationsForAll = 1_000.0

    private func stopTest(_ share: Double) -> @Sendable () -> Bool {
        control.stopTest(clock, secondsLimit: secondsLimit(share: share))
    }

    /// When this share of the time for the bound is over; nil without a clock.
    private func secondsLimit(share: Double) -> Double? {
        parameters.secondsLimit.map { $0 * (1 - parameters.boundShare * (1 - share)) }
    }
}

/// The test of a given matrix.
enum TriangleInequality {
    /// Rounding of single legs to whole seconds and metres.
    private static let tolerance: Int32 = 1
    private static let mostPlaces = 2_000

    /// An estimate from coordinates obeys it up to the rounding of single legs, which is less than the time that every stop
    /// takes.
    static func holds(
        in problem: HalfDayProblem, _ matrix: TravelMatrix, shouldStop: () -> Bool = { false }
    ) -> Bool {
        guard case .matrix = problem.travel else { return true }
        return holds(places: matrix.count, seconds: matrix.seconds, metres: matrix.metres, shouldStop: shouldStop)
    }

    /// - Parameters:
    ///   - seconds: `from * places + to`, as `metres`.
    /// - Returns: false also when it was stopped, or there are too many places to test.
    /// - Complexity: O(places³).
    static func holds(
        places count: Int, seconds: [Int32], metres: [Int32], shouldStop: () -> Bool = { false }
    ) -> Bool {
        guard count <= mostPlaces else { return false }
        for table in [seconds, metres] {
            for via in 0..<count {
                if shouldStop() { return false }
                for from in 0..<count {
                    let first = table[from * count + via] + tolerance
                    for to in 0..<count
                    where first + table[via * count + to] < table[from * count + to] { return false }
                }
            }
        }
        return true
    }
}
