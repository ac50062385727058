/// Splits a plan into parts that are improved side by side. The split depends on the plan and the round, never on the
/// number of threads.
struct Division {
    struct Part {
        var assignment: Assignment
        var own: [Int32]
        var available: [Int]
    }

    /// Requests per part, about; smaller plans are not split.
    static let partSize = 120

    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    func partCount(requests: Int) -> Int { max(1, requests / Self.partSize) }

    /// Parts of neighbouring duties: sorted along a line whose direction turns with every round, then cut.
    func parts(of assignment: Assignment, count: Int, _ random: inout RandomSource) -> [Part] {
        let own = assignment.slot.indices.filter { assignment.slot[$0] != Assignment.foreign }.map { Int32($0) }
        guard count > 1, assignment.routes.count >= 2 * count else {
            return [Part(assignment: assignment, own: own, available: instance.fleetCounts)]
        }
        var groups: [[Route]] = Array(repeating: [], count: count)
        let ordered = order(assignment.routes, &random)
        for (position, route) in ordered.enumerated() { groups[position * count / ordered.count].append(route) }
        var banks: [[Int32]] = Array(repeating: [], count: count)
        for (position, request) in assignment.bank.enumerated() { banks[position % count].append(request) }
        let free = zip(instance.fleetCounts, assignment.used).map { $0 - $1 }
        return groups.indices.map { part in make(groups[part], banks[part], free, part, count) }
    }

    private func make(_ routes: [Route], _ bank: [Int32], _ free: [Int], _ part: Int, _ count: Int) -> Part {
        let own = (routes.flatMap(\.requests) + bank).sorted()
        var assignment = Assignment(instance: instance, requests: own)
        for route in routes { assignment.add(route, instance) }
        let available = zip(assignment.used, free).map { used, free in
            used + free / count + ((part < free % count) ? 1 : 0)
        }
        return Part(assignment: assignment, own: own, available: available)
    }

    /// Neighbouring duties near each other: by driving time from a random place, or by two of them.
    private func order(_ routes: [Route], _ random: inout RandomSource) -> [Route] {
        let near = random.below(instance.placeCount)
        let far = random.below(instance.placeCount)
        return
            routes
            .map { route -> (Int, Int, Route) in
                var sum = 0
                for request in route.requests {
                    let place = instance.place[Instance.boarding(Int(request))]
                    let other = instance.place[Instance.alighting(Int(request))]
                    sum += instance.driving(place, near) - instance.driving(place, far)
                    sum += instance.driving(other, near) - instance.driving(other, far)
                }
                return (sum / max(1, route.requests.count), route.id, route)
            }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            .map(\.2)
    }

    /// One assignment from the parts' results.
    func join(_ parts: [Assignment], like whole: Assignment) -> Assignment {
        let own = whole.slot.indices.filter { whole.slot[$0] != Assignment.foreign }.map { Int32($0) }
        var joined = Assignment(instance: instance, requests: own)
        for part in parts { for route in part.routes { joined.add(route, instance) } }
        return joined
    }
}
