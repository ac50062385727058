import Foundation

/// One line of search: ruin and recreate with simulated annealing, on the whole problem or on a part of it.
///
/// A worker is used by one thread at a time; what it does depends on its seed and its input only, as long as no clock
/// stops it.
final class Worker: @unchecked Sendable {  // handed from thread to thread, never shared
    struct Task {
        var start: Assignment
        /// Requests of this part.
        var own: [Int32]
        /// Most vehicles per fleet entry for this part.
        var available: [Int]
        /// A state with so many duties gets no further one.
        var mostDuties = Int.max
        var iterations: Int
        /// Temperatures in cents at the begin and end of the task.
        var hot: Double
        var cold: Double
        var shouldStop: @Sendable () -> Bool
    }

    struct Outcome {
        var current: Assignment
        var best: Assignment
        var iterations: Int
        /// Routes of accepted states that were new.
        var found: [Route]
    }

    let factory: RouteFactory
    let instance: Instance
    private let recreate: Recreate
    private let ruin: Ruin
    var random: RandomSource
    private var isRemoved: [Bool]
    /// How often each request was left out while a duty was being saved.
    var absences: [Int]
    private var absence = AbsencePrice()
    private static let mostFound = 20_000

    init(_ instance: Instance, _ singles: SingleDuties, seed: UInt64, index: Int) {
        self.instance = instance
        factory = RouteFactory(instance, worker: index)
        recreate = Recreate(instance, factory, singles)
        ruin = Ruin(instance)
        random = RandomSource(seed: seed, stream: index + 1)
        isRemoved = Array(repeating: false, count: instance.requestCount)
        absences = Array(repeating: 1, count: instance.requestCount)
    }

    /// A first plan: all requests inserted, in an order by number.
    func construct(_ own: [Int32], available: [Int], order: InsertionOrder) -> Assignment {
        var assignment = Assignment(instance: instance, requests: own)
        let sorted = order.sorted(own, instance, &random)
        recreate.insert(sorted, into: &assignment, available: available, &random)
        return assignment
    }

    func run(_ task: Task) -> Outcome {
        var current = task.start
        var best = current
        var found: [Route] = []
        var done = 0
        guard !task.own.isEmpty else { return Outcome(current: current, best: best, iterations: 0, found: []) }
        let share = Double(current.routesCost) / Double(task.own.count)
        absence.begin(least: share)
        while done < task.iterations {
            if done % 8 == 0, task.shouldStop() { break }
            let progress = Double(done) / Double(task.iterations)
            let temperature = task.hot * pow(task.cold / task.hot, progress)
            done += 1
            let threshold = absence.cost(of: current) - temperature * log(max(1e-12, random.unit()))
            let ceiling = Recreate.Ceiling(cost: threshold, perAbsence: absence.perRequest)
            // Another class may still make a state cheaper that is too dear.
            let candidate = neighbour(of: current, task, below: instance.classes.count > 1 ? .none : ceiling)
            let accepted = candidate.flatMap { absence.cost(of: $0) < threshold ? $0 : nil }
            absence.note(accepted ?? current, least: share)
            guard let candidate = accepted else { continue }
            if found.count < Self.mostFound { collect(candidate, since: current, &found) }
            current = candidate
            if current.cost < best.cost { best = current }
        }
        return Outcome(current: current, best: best, iterations: done, found: found)
    }

    /// - Parameter ceiling: states above it are of no use.
    /// - Returns: nil when the ceiling was passed.
    func neighbour(
        of current: Assignment, _ task: Task, below ceiling: Recreate.Ceiling = .none
    ) -> Assignment? {
        var candidate = current
        let chosen = ruin.choose(from: current, own: task.own, &random)
        remove(chosen, from: &candidate)
        let order = InsertionOrder.random(&random).sorted(candidate.bank, instance, &random)
        guard
            recreate.insert(
                order, into: &candidate, available: task.available, mostDuties: task.mostDuties, below: ceiling,
                &random)
        else { return nil }
        retype(&candidate, since: current, task.available)
        return candidate
    }

    private func remove(_ chosen: [Int32], from assignment: inout Assignment) {
        var marked: [Int] = []
        for request in chosen {
            mark(Int(request), &marked)
            for position in instance.companions.range(Int(request)) { mark(instance.companions[position], &marked) }
        }
        for request in marked {
            let slot = Int(assignment.slot[request])
            guard slot >= 0 else { continue }
            if let rest = factory.removing(from: assignment.routes[slot], where: { isRemoved[$0] }) {
                assignment.replace(slot, with: rest, instance)
            } else {
                assignment.remove(slot, instance)
            }
        }
        for request in marked { isRemoved[request] = false }
    }

    private func mark(_ request: Int, _ marked: inout [Int]) {
        guard !isRemoved[request] else { return }
        isRemoved[request] = true
        marked.append(request)
    }

    /// Gives each changed duty the cheapest class that is free and can drive it.
    private func retype(_ assignment: inout Assignment, since before: Assignment, _ available: [Int]) {
        for slot in assignment.routes.indices {
            let route = assignment.routes[slot]
            if slot < before.routes.count, before.routes[slot] === route { continue }
            var best = route
            for (index, vehicle) in instance.classes.enumerated() where index != route.vehicleClass {
                let own = instance.classes[route.vehicleClass].fleet
                guard vehicle.fleet == own || assignment.used[vehicle.fleet] < available[vehicle.fleet],
                    let other = factory.retyping(route, to: index, below: best.cost)
                else { continue }
                best = other
            }
            if best !== route { assignment.replace(slot, with: best, instance) }
        }
    }

    func collect(_ candidate: Assignment, since before: Assignment, _ found: inout [Route]) {
        for (slot, route) in candidate.routes.enumerated()
        where slot >= before.routes.count || before.routes[slot] !== route { found.append(route) }
    }
}
