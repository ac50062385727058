/// A state of the search: duties, and the requests that have none.
struct Assignment {
    /// More than any duty costs: leaving a request behind is never worth it.
    static let penalty = 1 << 40

    private(set) var routes: [Route] = []
    /// Index into `routes` for each request; −1 in the bank, −2 not part of this (sub)problem.
    private(set) var slot: [Int32]
    private(set) var bankCount = 0
    /// Vehicles in use per fleet entry.
    private(set) var used: [Int]
    /// Of the routes alone, in cents.
    private(set) var routesCost = 0

    static let inBank: Int32 = -1
    static let foreign: Int32 = -2

    /// - Parameter requests: those that this assignment is about; all begin in the bank.
    init(instance: Instance, requests: [Int32]) {
        slot = Array(repeating: Assignment.foreign, count: instance.requestCount)
        for request in requests { slot[Int(request)] = Assignment.inBank }
        bankCount = requests.count
        used = Array(repeating: 0, count: instance.fleetCounts.count)
    }

    var cost: Int { routesCost + bankCount * Assignment.penalty }

    var bank: [Int32] {
        slot.indices.filter { slot[$0] == Assignment.inBank }.map { Int32($0) }
    }

    mutating func add(_ route: Route, _ instance: Instance) {
        for request in route.requests { slot[Int(request)] = Int32(routes.count) }
        bankCount -= route.requests.count
        routes.append(route)
        routesCost += route.cost
        used[instance.classes[route.vehicleClass].fleet] += 1
    }

    /// Puts another route in the slot; requests that only the old one has go to the bank.
    mutating func replace(_ index: Int, with route: Route, _ instance: Instance) {
        let old = routes[index]
        for request in old.requests { slot[Int(request)] = Assignment.inBank }
        for request in route.requests { slot[Int(request)] = Int32(index) }
        bankCount += old.requests.count - route.requests.count
        routesCost += route.cost - old.cost
        used[instance.classes[old.vehicleClass].fleet] -= 1
        used[instance.classes[route.vehicleClass].fleet] += 1
        routes[index] = route
    }

    /// Takes a route out; its requests go to the bank and the last route takes its slot.
    mutating func remove(_ index: Int, _ instance: Instance) {
        let old = routes[index]
        for request in old.requests { slot[Int(request)] = Assignment.inBank }
        bankCount += old.requests.count
        routesCost -= old.cost
        used[instance.classes[old.vehicleClass].fleet] -= 1
        let last = routes.removeLast()
        if index < routes.count {
            routes[index] = last
            for request in last.requests { slot[Int(request)] = Int32(index) }
        }
    }
}

// MARK: Parts of a plan

extension Assignment {
    /// A duty and those whose requests are nearest to its own, the nearest first, as long as more are wanted.
    func slots(near seed: Int, _ instance: Instance, while isWanted: ([Int]) -> Bool) -> [Int] {
        var slots = [seed]
        for depth in 0..<Neighbourhood.most {
            for request in routes[seed].requests {
                guard isWanted(slots) else { return slots }
                let range = instance.neighbours.range(Int(request))
                guard depth < range.count else { continue }
                let slot = Int(self.slot[instance.neighbours[range.lowerBound + depth]])
                if slot >= 0, !slots.contains(slot) { slots.append(slot) }
            }
        }
        return slots
    }

    /// Per fleet entry, those that these duties have and those that nobody has.
    func vehicles(for slots: [Int], _ instance: Instance) -> [Int] {
        var counts = zip(instance.fleetCounts, used).map { $0 - $1 }
        for slot in slots { counts[instance.classes[routes[slot].vehicleClass].fleet] += 1 }
        return counts
    }

    /// Takes other duties. Requests that they do not serve go to the bank.
    mutating func exchange(for routes: [Route], _ instance: Instance) {
        exchange(Array(self.routes.indices), for: routes, instance)
    }

    /// The same in place of these.
    mutating func exchange(_ slots: [Int], for routes: [Route], _ instance: Instance) {
        for slot in slots.sorted(by: >) { remove(slot, instance) }
        for route in routes { add(route, instance) }
    }
}
