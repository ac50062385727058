import LinearProgramming

/// Recombines duties by integer programming: around some related duties of the plan, the cheapest choice of pool duties
/// that serves the same requests.
///
/// Whole pools of thousands of columns are beyond GLPK's branch and cut; neighbourhoods of about fifteen duties with up
/// to about a thousand columns are solved in a fraction of a second (docs/besluiten/0006, 0014).
struct Partitioning {
    /// How much one neighbourhood may take.
    struct Effort {
        var columns: Int
        /// Of branch and cut: a limit that is the same on every machine.
        var callbacks: Int

        /// Among many short duties: quick to solve.
        static let thorough = Effort(columns: 900, callbacks: 400)
        /// For a plan that is one neighbourhood of long duties, where each round is dear.
        static let brief = Effort(columns: 500, callbacks: 60)
    }

    static let mostDuties = 15

    private let instance: Instance
    private let effort: Effort
    private let injection: Injection

    /// What a round did.
    struct Report {
        var rounds = 0
        var improvements = 0
        var failures: [String] = []
    }

    init(_ instance: Instance, _ effort: Effort = .thorough, injection: Injection) {
        self.instance = instance
        self.effort = effort
        self.injection = injection
    }

    /// Several neighbourhoods, one after the other.
    func improve(
        _ assignment: inout Assignment, pool: RoutePool, rounds: Int, _ random: inout RandomSource,
        shouldStop: () -> Bool
    ) -> Report {
        var report = Report()
        guard assignment.routes.count > 1 else { return report }
        for _ in 0..<rounds {
            if shouldStop() { break }
            let slots = neighbourhood(assignment, &random)
            report.rounds += 1
            switch solve(slots, assignment, pool) {
            case .improved(let routes):
                report.improvements += 1
                assignment.exchange(slots, for: routes, instance)
            case .unchanged: break
            case .failed(let reason): report.failures.append(reason)
            }
            if slots.count == assignment.routes.count { break }
        }
        return report
    }

    private enum Answer {
        case improved([Route])
        case unchanged
        case failed(String)
    }

    private func neighbourhood(_ assignment: Assignment, _ random: inout RandomSource) -> [Int] {
        guard assignment.routes.count > Self.mostDuties else { return Array(assignment.routes.indices) }
        let seed = random.below(assignment.routes.count)
        return assignment.slots(near: seed, instance) { $0.count < Self.mostDuties }
    }

    private func solve(_ slots: [Int], _ assignment: Assignment, _ pool: RoutePool) -> Answer {
        let present = slots.map { assignment.routes[$0] }
        var row = Array(repeating: -1, count: instance.requestCount)
        var rows = 0
        for route in present {
            for request in route.requests {
                row[Int(request)] = rows
                rows += 1
            }
        }
        let columns = candidates(present, pool, row)
        guard columns.count > present.count else { return .unchanged }
        let result = SetPartitioning.solve(
            columns: columns.map { route in
                SetPartitioning.Column(
                    cost: Double(route.cost), rows: route.requests.map { row[Int($0)] },
                    group: instance.classes[route.vehicleClass].fleet)
            },
            rowCount: rows, caps: assignment.vehicles(for: slots, instance), incumbent: Array(present.indices),
            limits: SolveLimits(callbacks: effort.callbacks), injection: injection)
        guard result.status.hasSolution else { return .failed("\(result.status)") }
        let chosen = result.selected.map { columns[$0] }
        let before = present.map(\.cost).reduce(0, +)
        return chosen.map(\.cost).reduce(0, +) < before ? .improved(chosen) : .unchanged
    }

    /// The present duties first, then the youngest pool duties that stay within their requests.
    private func candidates(_ present: [Route], _ pool: RoutePool, _ row: [Int]) -> [Route] {
        var columns = present
        var known = Set(present.map(ObjectIdentifier.init))
        for route in pool.routes.reversed() {
            if columns.count >= effort.columns { break }
            guard route.requests.allSatisfy({ row[Int($0)] >= 0 }), known.insert(ObjectIdentifier(route)).inserted
            else { continue }
            columns.append(route)
        }
        return columns
    }
}
