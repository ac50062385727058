package import Domain
import RoadNetwork

/// Finds shifts of school times that make the rides cheaper (BiRD's idea of choosing bell times and routes together;
/// Bertsimas, Delarue & Martin 2019), for both directions at once.
///
/// Some shifts are planned; what is learned are duties, each with the shifts at which it can be driven. An integer program
/// over these duties picks the best shift of each destination; that choice is planned for real, its duties join the
/// others, and so on. The best really planned choice is the answer.
package struct BellTimeSearch {
    /// The half-days with the given shifts of the start and end of destinations; always the same pupils in the same order.
    package typealias Problems = @Sendable ([Destination.ID: Seconds]) throws(Fault) -> [HalfDayProblem]

    package struct Outcome: Hashable, Sendable {
        /// Only destinations that move; later is positive.
        package var shifts: [Destination.ID: Seconds]
        /// Of the planned half-days together, without and with the shifts, both after equally long searches.
        package var costBefore: Cents
        package var costAfter: Cents
        /// Choices of shifts that were really planned, and duties that the integer program could choose from.
        package var planned: Int
        package var alternatives: Int
    }

    /// Choices that are drawn before the first integer program, and programs after that.
    private static let draws = 3
    private static let programs = 3

    private let change: BellSearch
    private let problems: Problems
    private let parameters: SolveParameters
    private let control: SolveControl
    private let destinations: [Destination.ID]
    /// Every shift allowed, zero first.
    private let shifts: [Seconds]

    package init(
        _ change: BellSearch, parameters: SolveParameters, control: SolveControl = SolveControl(),
        problems: @escaping Problems
    ) {
        self.change = change
        self.parameters = parameters
        self.control = control
        self.problems = problems
        destinations = Set(change.destinations).sorted()
        let step = max(60, change.step.rawValue)
        let steps = max(0, change.most.rawValue) / step
        shifts =
            [.zero] + (1...max(1, steps)).filter { $0 <= steps }.flatMap { [Seconds($0 * step), Seconds(-$0 * step)] }
    }

    /// - Throws: what making the problems throws.
    package func find() throws(Fault) -> Outcome {
        var random = RandomSource(seed: parameters.seed, stream: 77)
        let unmoved = Array(repeating: 0, count: destinations.count)
        var worlds = [try world(unmoved)]
        for _ in 0..<Self.draws where shifts.count > 1 && !control.isStopped {
            worlds.append(try world(draw(&random)))
        }
        var alternatives = 0
        for _ in 0..<Self.programs where shifts.count > 1 && !control.isStopped {
            let program = BellProgram(
                worlds: worlds, shiftCount: shifts.count, mostMoved: change.mostDestinations ?? destinations.count)
            alternatives = program.alternativeCount
            guard let choice = program.solve(), !worlds.contains(where: { $0.choice == choice }) else { break }
            worlds.append(try world(choice))
        }
        let best = worlds.enumerated().min { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
        let chosen = best?.element ?? worlds[0]
        return Outcome(
            shifts: named(chosen.choice).filter { $0.value != .zero }, costBefore: Cents(worlds[0].routesCost),
            costAfter: Cents(chosen.routesCost), planned: worlds.count, alternatives: alternatives)
    }

    /// A random choice that moves as many destinations as may move.
    private func draw(_ random: inout RandomSource) -> [Int] {
        var order = destinations.indices.map { Int32($0) }
        random.shuffle(&order)
        var choice = Array(repeating: 0, count: destinations.count)
        for index in order.prefix(change.mostDestinations ?? destinations.count) {
            choice[Int(index)] = random.below(shifts.count)
        }
        return choice
    }

    private func named(_ choice: [Int]) -> [Destination.ID: Seconds] {
        Dictionary(uniqueKeysWithValues: zip(destinations, choice.map { shifts[$0] }))
    }

    private func world(_ choice: [Int]) throws(Fault) -> BellWorld {
        let halves = try problems(named(choice))
        var share = parameters
        let solves = Double(max(1, (1 + Self.draws + Self.programs) * max(1, halves.count)))
        share.secondsLimit = parameters.secondsLimit.map { $0 / solves }
        share.iterationLimit = parameters.iterationLimit.map { max(1, $0 / Int(solves)) }
        let planned = try halves.map { problem throws(Fault) in
            BellHalf(problem, try problem.travelMatrix(), destinations, share, control)
        }
        return BellWorld(choice: choice, halves: planned)
    }
}
