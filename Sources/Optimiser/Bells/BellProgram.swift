import LinearProgramming

/// Picks a shift per destination and duties that serve everyone, at the lowest cost, from duties that are known.
///
/// With w(d, s) = 1 when destination d moves by s: a pupil of d is served by exactly w(d, s) duties that suppose shift s,
/// for every s; any other pupil by exactly one duty. So duties never suppose different times of one school.
struct BellProgram {
    /// A duty that can be driven when its destinations have the given shifts.
    private struct Alternative {
        var half: Int
        var route: Route
        var cost: Int
        /// Destination and shift, ascending by destination.
        var supposes: [Supposition]
    }

    private struct Supposition: Hashable {
        var destination: Int
        var shift: Int
    }

    private struct Key: Hashable {
        let half: Int
        let fingerprint: UInt64
        let fleet: Int
        let supposes: [Supposition]
    }

    /// Cents per pupil that gets other times: of two equal choices the one that moves fewer families.
    private static let movePrice = 1.0
    /// Columns of the integer program; GLPK finishes programs of this size.
    private static let mostColumns = 900
    private static let mostCallbacks = 2000

    private let worlds: [BellWorld]
    private let shiftCount: Int
    private let mostMoved: Int
    private var alternatives: [Alternative] = []

    var alternativeCount: Int { alternatives.count }

    /// - Precondition: the first world is that of no shifts.
    init(worlds: [BellWorld], shiftCount: Int, mostMoved: Int) {
        self.worlds = worlds
        self.shiftCount = shiftCount
        self.mostMoved = mostMoved
        gather()
    }

    /// Every known duty under the times of every planned choice.
    private mutating func gather() {
        var index: [Key: Int] = [:]
        for half in worlds[0].halves.indices {
            for source in worlds {
                for route in source.halves[half].routes {
                    for world in worlds { add(route, half, world, &index) }
                }
            }
        }
    }

    private mutating func add(_ route: Route, _ half: Int, _ world: BellWorld, _ index: inout [Key: Int]) {
        let day = world.halves[half]
        let touched = Set(route.requests.map { day.movable[Int($0)] }.filter { $0 >= 0 }).sorted()
        let supposes = touched.map { Supposition(destination: $0, shift: world.choice[$0]) }
        let fleet = day.instance.classes[route.vehicleClass].fleet
        let key = Key(half: half, fingerprint: route.fingerprint, fleet: fleet, supposes: supposes)
        // The same suppositions give the same times, whichever world they come from.
        if let known = index[key], alternatives[known].route === route { return }
        guard let cost = day.cost(of: route) else { return }
        let alternative = Alternative(half: half, route: route, cost: cost, supposes: supposes)
        if let known = index[key] {
            if cost < alternatives[known].cost { alternatives[known] = alternative }
        } else {
            index[key] = alternatives.count
            alternatives.append(alternative)
        }
    }

    // MARK: The program

    /// - Returns: the shift per destination of the best choice; nil when the program could not be solved.
    func solve() -> [Int]? {
        let relaxed = program(over: Array(alternatives.indices)).solve()
        guard relaxed.status == .optimal else { return nil }
        let offset = destinationCount * shiftCount
        let promising = alternatives.indices.sorted {
            (relaxed.reducedCosts[offset + $0], $0) < (relaxed.reducedCosts[offset + $1], $1)
        }
        let present = incumbent
        let kept = present + promising.filter { !Set(present).contains($0) }.prefix(Self.mostColumns)
        let program = program(over: kept)
        let (solution, _) = program.solveInteger(
            start: start(kept), limits: SolveLimits(callbacks: Self.mostCallbacks))
        guard solution.status.hasSolution else { return nil }
        return (0..<destinationCount).map { destination in
            (0..<shiftCount).max {
                solution.values[destination * shiftCount + $0] < solution.values[destination * shiftCount + $1]
            } ?? 0
        }
    }

    private var destinationCount: Int { worlds[0].choice.count }

    /// The cheapest world that was planned.
    private var best: BellWorld { worlds.min { $0.cost < $1.cost } ?? worlds[0] }

    private var incumbent: [Int] {
        let best = best
        var found: [Int] = []
        for (half, day) in best.halves.enumerated() {
            for route in day.plan.routes {
                let own = alternatives.indices.first { index in
                    let alternative = alternatives[index]
                    return alternative.half == half && alternative.route.fingerprint == route.fingerprint
                        && day.instance.classes[alternative.route.vehicleClass].fleet
                            == day.instance.classes[route.vehicleClass].fleet
                        && alternative.supposes.allSatisfy { best.choice[$0.destination] == $0.shift }
                }
                if let own { found.append(own) }
            }
        }
        return found
    }

    private func start(_ kept: [Int]) -> [Double] {
        var values = Array(repeating: 0.0, count: destinationCount * shiftCount + kept.count)
        for (destination, shift) in best.choice.enumerated() { values[destination * shiftCount + shift] = 1 }
        for position in incumbent.indices { values[destinationCount * shiftCount + position] = 1 }
        return values
    }

    private func program(over kept: [Int]) -> LinearProgram {
        var program = LinearProgram()
        addShifts(to: &program)
        let rows = addRequests(to: &program)
        let fleetRows = addFleets(to: &program)
        for index in kept {
            let alternative = alternatives[index]
            let column = program.columns.count
            program.columns.append(.init(cost: Double(alternative.cost), upper: 1, isInteger: true))
            let day = worlds[0].halves[alternative.half]
            for request in alternative.route.requests {
                let destination = day.movable[Int(request)]
                let shift = alternative.supposes.first { $0.destination == destination }?.shift ?? 0
                guard let row = rows[alternative.half][Int(request)] else { continue }
                program.entries.append(.init(row: row + shift, column: column, value: 1))
            }
            let fleet = day.instance.classes[alternative.route.vehicleClass].fleet
            program.entries.append(.init(row: fleetRows[alternative.half] + fleet, column: column, value: 1))
        }
        return program
    }

    /// One shift per destination, and at most so many that move.
    private func addShifts(to program: inout LinearProgram) {
        var families = Array(repeating: 0, count: destinationCount)
        for destination in worlds[0].halves[0].movable where destination >= 0 { families[destination] += 1 }
        let moving = destinationCount
        for destination in 0..<destinationCount {
            for shift in 0..<shiftCount {
                let column = program.columns.count
                program.columns.append(
                    .init(
                        cost: shift == 0 ? 0 : Self.movePrice * Double(families[destination]), upper: 1, isInteger: true
                    ))
                program.entries.append(.init(row: destination, column: column, value: 1))
                if shift > 0 { program.entries.append(.init(row: moving, column: column, value: 1)) }
            }
            program.rows.append(.equal(1))
        }
        program.rows.append(.atMost(Double(mostMoved)))
    }

    /// - Returns: per half and request the first of its rows; nil for who has no ride in the best plan.
    private func addRequests(to program: inout LinearProgram) -> [[Int?]] {
        worlds[0].halves.enumerated().map { half, day in
            let plan = best.halves[half].plan
            return day.movable.indices.map { request in
                guard plan.slot[request] >= 0 else { return nil }
                let first = program.rows.count
                let destination = day.movable[request]
                if destination < 0 {
                    program.rows.append(.equal(1))
                    return first
                }
                for shift in 0..<shiftCount {
                    program.entries.append(
                        .init(row: program.rows.count, column: destination * shiftCount + shift, value: -1))
                    program.rows.append(.equal(0))
                }
                return first
            }
        }
    }

    private func addFleets(to program: inout LinearProgram) -> [Int] {
        worlds[0].halves.map { day in
            let first = program.rows.count
            for count in day.instance.fleetCounts { program.rows.append(.atMost(Double(count))) }
            return first
        }
    }
}
