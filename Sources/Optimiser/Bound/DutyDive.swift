import LinearProgramming

/// Plans, or most of one, from a linear choice with fractions: takes the duty with the largest share for whole, looks for
/// duties that go well with those taken, solves what is left, and so on; the last few are chosen by branch and cut. What was
/// taken early is then done without (diving with limited discrepancies: Sadykov et al. 2019).
///
/// Requests that no duty is left for stay without one: the search finds them a place.
final class DutyDive {
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
    private var duties: DutyTable
    /// Of the last linear choice: those that they make cheap are the first in the next.
    private var near: DutyMaster.Solution?

    /// How many dives there are side by side.
    private let lines: Int
    private var waiting: [Branch]
    private var begun = 0

    /// All that are known, those found on the way included.
    var columns: [DutyColumn] { duties.columns }

    /// A plan that is being made.
    private struct Branch {
        var chosen: [DutyColumn] = []
        /// Columns that are not taken because of their share.
        var avoided: Set<Int> = []
        /// So many of the best are to be avoided in the next choice.
        var skipped = 0
    }

    /// What fits beside chosen duties, by number.
    private struct Choice {
        let master: DutyMaster
        /// Columns of the linear program.
        var open: [Int] = []
        var rest: [Int]
    }

    private struct Step {
        var taken: [Int]
        /// Better ones, which were avoided.
        var passed: [Int] = []
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

    /// - Parameters:
    ///   - root: the linear choice that the columns are near to; nil when all of them are to be in the first one here.
    ///   - line: its number among those that dive side by side from the same columns: each begins with another duty.
    ///   - pricing: nil when the known columns must do.
    init(
        _ problem: PricingProblem, _ columns: [DutyColumn], near root: DutyMaster.Solution? = nil, scale: Double,
        line: Int = 0, of lines: Int = 1, pricing: Pricing? = nil, shouldStop: @escaping () -> Bool
    ) {
        self.lines = lines
        waiting = [Branch(skipped: line)]
        self.problem = problem
        self.cuts = root?.cuts ?? TripleCuts(requests: problem.count)
        self.scale = scale
        self.pricing = pricing
        self.shouldStop = shouldStop
        near = root
        duties = DutyTable(fleetOfClass: problem.instance.classes.map(\.fleet))
        duties.add(columns.filter { Set($0.requests).count == $0.requests.count })
    }

    /// Makes the next plan, or most of one.
    ///
    /// - Parameter limit: plans that cost this or more are of no use.
    /// - Returns: duties that have no request in common and fit the fleet; nil when there is nothing more to try.
    func next(below limit: Double = .infinity) -> [DutyColumn]? {
        guard begun < waiting.count else { return nil }
        var branch = waiting[begun]
        begun += 1
        while let step = step(after: branch, below: limit) {
            if !step.isForced {
                let alternatives = branch.chosen.isEmpty ? lines : 1
                if branch.chosen.count <= Self.mostDepth, branch.avoided.count < Self.mostAvoided {
                    var other = branch
                    other.avoided.formUnion(step.passed + step.taken)
                    other.skipped = alternatives - 1
                    waiting.append(other)
                }
                branch.skipped = 0
            }
            branch.chosen += step.taken.map { columns[$0] }
            if step.isLast { break }
        }
        return branch.chosen
    }

    /// - Returns: nil when all is served, or nothing of use follows.
    private func step(after branch: Branch, below limit: Double) -> Step? {
        var choice = choice(after: branch.chosen, among: Array(columns.indices))
        guard let solution = converge(&choice, without: served(branch.chosen)), !shouldStop() else { return nil }
        near = solution
        let value = branch.chosen.reduce(solution.value) { $0 + $1.cost }
        guard value < limit else { return nil }
        if pricing != nil, solution.shares.reduce(0, +) < Self.fewDuties,
            let chosen = chosen(choice, solution, after: branch.chosen, below: limit, value)
        {
            return Step(taken: chosen, isLast: true)
        }
        let whole = disjoint(choice.open.indices.filter { solution.shares[$0] > Self.whole }.map { choice.open[$0] })
        if !whole.isEmpty { return Step(taken: whole) }
        let possible = choice.open.indices
            .filter { solution.shares[$0] > 1e-6 && !branch.avoided.contains(choice.open[$0]) }
            .sorted { (-solution.shares[$0], $0) < (-solution.shares[$1], $1) }.map { choice.open[$0] }
        let ranked = ranked(possible.prefix(pricing == nil ? 1 : Self.mostCompared), choice, after: branch.chosen)
        guard let taken = ranked.dropFirst(branch.skipped).first ?? ranked.last else { return nil }
        return Step(taken: [taken], passed: Array(ranked.prefix { $0 != taken }), isForced: false)
    }

    /// The columns, that after which the linear choice of the others costs least first.
    private func ranked(_ candidates: some Sequence<Int>, _ choice: Choice, after chosen: [DutyColumn]) -> [Int] {
        let candidates = Array(candidates)
        guard candidates.count > 1 else { return candidates }
        let costs = candidates.map { number -> Double in
            var rest = self.choice(after: chosen + [columns[number]], among: choice.open + choice.rest)
            return settle(&rest).map { $0.value + columns[number].cost } ?? .infinity
        }
        return candidates.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { candidates[$0] }
    }

    /// - Parameter numbers: of columns, of which those that still fit are taken.
    private func choice(after chosen: [DutyColumn], among numbers: [Int]) -> Choice {
        let served = served(chosen)
        let master = DutyMaster(
            problem, scale: scale, cuts: cuts, after: chosen, absence: DutyMaster.absence(among: columns))
        var choice = Choice(
            master: master,
            rest: numbers.filter { number in
                columns[number].requests.allSatisfy { !served.contains($0) } && master.hasRoom(for: columns[number])
            })
        if let near {
            take(&choice, at: near, slack: .infinity)
        } else {
            choice.open = choice.rest
            choice.rest = []
            master.add(choice.open.map { columns[$0] })
        }
        return choice
    }

    /// Moves those that these prices make cheap into the linear program.
    ///
    /// - Returns: whether there are any.
    @discardableResult
    private func take(_ choice: inout Choice, at solution: DutyMaster.Solution, slack: Double? = nil) -> Bool {
        let fresh = duties.takeCheap(
            from: &choice.rest, at: solution, most: DutyBound.columnsPerChoice(problem), slack: slack)
        choice.open += fresh
        choice.master.add(fresh.map { columns[$0] })
        return !fresh.isEmpty
    }

    /// The linear choice of what is known; when stopped, of some of it.
    private func settle(_ choice: inout Choice) -> DutyMaster.Solution? {
        while let solution = choice.master.solve() {
            if shouldStop() || !take(&choice, at: solution) { return solution }
        }
        return nil
    }

    /// The linear choice of what is known and of what its prices lead to.
    private func converge(_ choice: inout Choice, without served: RequestSet) -> DutyMaster.Solution? {
        var rounds = 0
        while let solution = settle(&choice) {
            guard let pricing, rounds < Self.mostRounds, !shouldStop() else { return solution }
            rounds += 1
            let fresh = pricing(solution.prices, solution.cuts, served).filter(choice.master.hasRoom)
            if fresh.isEmpty { return solution }
            choice.open += duties.add(fresh)
            choice.master.add(fresh)
        }
        return nil
    }

    /// The cheapest of the columns that serve all that is left.
    ///
    /// - Parameter value: of the linear choice, with what is chosen already.
    private func chosen(
        _ choice: Choice, _ solution: DutyMaster.Solution, after chosen: [DutyColumn], below limit: Double,
        _ value: Double
    ) -> [Int]? {
        // No plan below the limit holds any of the others.
        let open = (choice.open + choice.rest).filter {
            duties.reducedCost(of: $0, at: solution, below: limit - value) != nil
        }
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
