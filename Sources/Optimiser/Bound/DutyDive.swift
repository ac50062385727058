import LinearProgramming

/// Plans, or most of one, from a linear choice with fractions: takes the duty with the largest share for whole, looks for
/// duties that go well with those taken, solves what is left, and so on; the last few are chosen by branch and cut. What was
/// taken early is then done without (diving with limited discrepancies: Sadykov et al. 2019).
///
/// Requests that no duty is left for stay without one: the search finds them a place.
struct DutyDive {
    /// Looks for duties.
    ///
    /// - Parameters:
    ///   - prices: of requests and vehicles.
    ///   - cuts: with their penalties.
    ///   - excluded: requests that are served already.
    typealias Pricing = (_ prices: DualPrices, _ cuts: TripleCuts, _ excluded: RequestSet) -> [DutyColumn]

    private let problem: PricingProblem
    private let cuts: TripleCuts
    private let scale: Double
    private let pricing: Pricing?
    private let shouldStop: () -> Bool
    /// All that are known, those found on the way included.
    private(set) var columns: [DutyColumn]

    /// A plan that is being made.
    private struct Branch {
        var chosen: [DutyColumn] = []
        /// Columns that are not taken because of their share.
        var avoided: Set<Int> = []
    }

    private struct Step {
        var taken: [Int]
        /// There was no choice.
        var isForced = true
        var isLast = false
    }

    private static let whole = 0.999
    /// Rounds of pricing between two duties.
    private static let mostRounds = 40
    /// So many duties are chosen by branch and cut, among so many columns.
    private static let fewDuties = 4.01
    private static let mostIntegers = 3_000
    private static let mostSeconds = 2.0
    /// Columns of the largest shares, of which the best is taken.
    private static let mostCompared = 5
    /// So often a duty is avoided, while no more than so many have been chosen.
    private static let mostAvoided = 2
    private static let mostDepth = 3

    /// - Parameter pricing: nil when the known columns must do.
    init(
        _ problem: PricingProblem, _ columns: [DutyColumn], cuts: TripleCuts? = nil, scale: Double,
        pricing: Pricing? = nil, shouldStop: @escaping () -> Bool
    ) {
        self.problem = problem
        self.cuts = cuts ?? TripleCuts(requests: problem.count)
        self.scale = scale
        self.pricing = pricing
        self.shouldStop = shouldStop
        self.columns = columns.filter { Set($0.requests).count == $0.requests.count }
    }

    /// - Parameters:
    ///   - most: plans to begin.
    ///   - limit: plans that cost this or more are of no use.
    ///   - take: is given duties that have no request in common and fit the fleet, and gives the new limit.
    mutating func run(most: Int, below limit: Double = .infinity, take: ([DutyColumn]) -> Double) {
        var limit = limit
        var waiting = [Branch()]
        var begun = 0
        while begun < min(most, waiting.count) {
            var branch = waiting[begun]
            begun += 1
            while let step = next(branch, below: limit) {
                if !step.isForced, branch.chosen.count <= Self.mostDepth, branch.avoided.count < Self.mostAvoided {
                    var other = branch
                    other.avoided.formUnion(step.taken)
                    waiting.append(other)
                }
                branch.chosen += step.taken.map { columns[$0] }
                if step.isLast { break }
            }
            limit = take(branch.chosen)
            if shouldStop() { return }
        }
    }

    /// - Returns: nil when all is served, or nothing of use follows.
    private mutating func next(_ branch: Branch, below limit: Double) -> Step? {
        let master = master(after: branch.chosen)
        let served = served(branch.chosen)
        var open = open(Array(columns.indices), master, without: served)
        master.add(open.map { columns[$0] })
        guard let solution = converge(master, &open, served), !shouldStop(),
            branch.chosen.reduce(solution.value, { $0 + $1.cost }) < limit
        else { return nil }
        if pricing != nil, solution.shares.reduce(0, +) < Self.fewDuties,
            let chosen = chosen(open, after: branch.chosen, below: limit)
        {
            return Step(taken: chosen, isLast: true)
        }
        let whole = disjoint(open.indices.filter { solution.shares[$0] > Self.whole }.map { open[$0] })
        if !whole.isEmpty { return Step(taken: whole) }
        let possible = open.indices.filter { solution.shares[$0] > 1e-6 && !branch.avoided.contains(open[$0]) }
            .sorted { (-solution.shares[$0], $0) < (-solution.shares[$1], $1) }.map { open[$0] }
        return promising(Array(possible.prefix(pricing == nil ? 1 : Self.mostCompared)), open, after: branch.chosen)
            .map { Step(taken: [$0], isForced: false) }
    }

    /// The column after which the linear choice of the others costs least.
    private func promising(_ candidates: [Int], _ open: [Int], after chosen: [DutyColumn]) -> Int? {
        guard candidates.count > 1 else { return candidates.first }
        let costs = candidates.map { index -> Double in
            if shouldStop() { return .infinity }
            let chosen = chosen + [columns[index]]
            let master = master(after: chosen)
            master.add(self.open(open, master, without: served(chosen)).map { columns[$0] })
            return master.solve().map { $0.value + columns[index].cost } ?? .infinity
        }
        return candidates.indices.min { (costs[$0], $0) < (costs[$1], $1) }.map { candidates[$0] }
    }

    private func master(after chosen: [DutyColumn]) -> DutyMaster {
        DutyMaster(
            problem, scale: scale, cuts: cuts, after: chosen, absence: DutyMaster.absence(among: columns))
    }

    /// Those of the columns that still fit.
    private func open(_ candidates: [Int], _ master: DutyMaster, without served: RequestSet) -> [Int] {
        candidates.filter { index in
            columns[index].requests.allSatisfy { !served.contains($0) } && master.hasRoom(for: columns[index])
        }
    }

    /// The linear choice of the open columns and of those that its prices lead to.
    private mutating func converge(
        _ master: DutyMaster, _ open: inout [Int], _ excluded: RequestSet
    ) -> DutyMaster.Solution? {
        var rounds = 0
        while let solution = master.solve() {
            guard let pricing, rounds < Self.mostRounds, !shouldStop() else { return solution }
            rounds += 1
            let fresh = pricing(solution.prices, solution.cuts, excluded).filter(master.hasRoom)
            if fresh.isEmpty { return solution }
            open += columns.count..<columns.count + fresh.count
            columns += fresh
            master.add(fresh)
        }
        return nil
    }

    /// The cheapest of the open columns that serve all that is left.
    private func chosen(_ open: [Int], after chosen: [DutyColumn], below limit: Double) -> [Int]? {
        var choice = DutyChoice(
            problem, chosen + open.map { columns[$0] }, cuts: cuts, scale: scale, mostRounds: 10,
            limits: SolveLimits(seconds: Self.mostSeconds, callbacks: 300), shouldStop: shouldStop)
        let answer = choice.solve(below: limit, bound: 0, mostIntegers: Self.mostIntegers)
        return answer.chosen?.filter { $0 >= chosen.count }.map { open[$0 - chosen.count] }
    }

    /// The first of those that serve a request.
    private func disjoint(_ candidates: [Int]) -> [Int] {
        var taken = RequestSet.none
        return candidates.filter { index in
            guard columns[index].requests.allSatisfy({ !taken.contains($0) }) else { return false }
            taken.insert(columns[index].requests, of: problem.count)
            return true
        }
    }

    private func served(_ chosen: [DutyColumn]) -> RequestSet {
        var served = RequestSet.none
        for column in chosen { served.insert(column.requests, of: problem.count) }
        return served
    }
}
