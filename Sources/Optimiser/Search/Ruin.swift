/// Chooses requests to take out of their duties.
struct Ruin {
    let instance: Instance
    let average: Int
    private let longestString = 10

    /// - Parameter average: requests taken out on average.
    init(_ instance: Instance, average: Int = 10) {
        self.instance = instance
        self.average = average
    }

    /// - Parameter own: the requests of this (sub)problem, at least one.
    func choose(from assignment: Assignment, own: [Int32], _ random: inout RandomSource) -> [Int32] {
        let seed = Int(own[random.below(own.count)])
        switch random.below(40) {
        case 0..<24: return strings(around: seed, assignment, &random)
        case 24..<29: return related(to: seed, assignment, &random)
        case 29..<33: return duties(around: seed, assignment, &random)
        case 33..<36: return runs(around: seed, assignment, &random)
        case 36..<38: return dearest(around: seed, assignment, &random)
        default: return scattered(own, assignment, &random)
        }
    }

    /// Strings of consecutive requests from duties near the seed (SISR).
    private func strings(around seed: Int, _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        let mean = max(1, assignment.slot.count / max(1, assignment.routes.count))
        let longest = min(longestString, max(2, mean))
        let most = max(1, 4 * average / (1 + longest) - 1)
        let wanted = 1 + random.below(most)
        var removed: [Int32] = []
        var ruined: [Int32] = []
        func take(_ request: Int) {
            let slot = assignment.slot[request]
            guard slot >= 0, !ruined.contains(slot) else { return }
            ruined.append(slot)
            let route = assignment.routes[Int(slot)]
            let length = 1 + random.below(min(longest, route.requests.count))
            removed += string(of: length, around: request, route, &random)
        }
        take(seed)
        for position in instance.neighbours.range(seed) {
            if ruined.count >= wanted { break }
            take(instance.neighbours[position])
        }
        return removed
    }

    private func string(of length: Int, around request: Int, _ route: Route, _ random: inout RandomSource) -> [Int32] {
        let count = route.requests.count
        let position = route.requests.firstIndex(of: Int32(request)) ?? 0
        let earliest = max(0, position - length + 1)
        let latest = min(position, count - length)
        let start = earliest + random.below(latest - earliest + 1)
        return Array(route.requests[start..<start + length])
    }

    private func related(to seed: Int, _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        var removed = [Int32(seed)]
        let wanted = average / 2 + random.below(average)
        for position in instance.neighbours.range(seed) {
            if removed.count >= wanted { break }
            let request = instance.neighbours[position]
            if assignment.slot[request] != Assignment.foreign, random.below(4) > 0 { removed.append(Int32(request)) }
        }
        return removed
    }

    /// One or two whole duties and a string of a neighbour.
    private func duties(around seed: Int, _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        var removed: [Int32] = []
        var taken: [Int32] = []
        let wanted = 1 + random.below(2)
        for request in [seed] + instance.neighbours.range(seed).map({ instance.neighbours[$0] }) {
            let slot = assignment.slot[request]
            guard slot >= 0, !taken.contains(slot) else { continue }
            taken.append(slot)
            removed += assignment.routes[Int(slot)].requests
            if taken.count >= wanted { break }
        }
        return removed
    }

    private func scattered(_ own: [Int32], _ assignment: Assignment, _ random: inout RandomSource) -> [Int32] {
        (0..<(2 + random.below(average))).map { _ in own[random.below(own.count)] }
    }
}
