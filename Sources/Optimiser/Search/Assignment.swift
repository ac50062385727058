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
