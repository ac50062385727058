/// A larger vehicle for a duty at the moment at which one more request makes it too small: change of class and insertion
/// as one move. Without it a duty that began in a small vehicle would never outgrow it.
final class Growth {
    private struct Entry {
        var route = -1
        var vehicleClass = -1
        var grown: Route?
    }

    private let instance: Instance
    private let factory: RouteFactory
    /// Per class: those that carry something that it cannot, its own depot first, then the cheapest.
    private let larger: [[Int]]
    private var entries = Array(repeating: Entry(), count: 1 << 12)

    init(_ instance: Instance, _ factory: RouteFactory) {
        self.instance = instance
        self.factory = factory
        larger = instance.classes.map { own in
            instance.classes.indices
                .filter { Self.carriesMore(instance.classes[$0], than: own) }
                .map { (Self.rank(instance.classes[$0], beside: own), $0) }
                .sorted { $0 < $1 }
                .map(\.1)
        }
    }

    private static func carriesMore(_ vehicle: VehicleClass, than own: VehicleClass) -> Bool {
        if vehicle.hasAttendant && !own.hasAttendant { return true }
        return vehicle.configurations.contains { capacity in
            !own.configurations.contains { capacity.fits(in: $0) }
        }
    }

    /// Another depot's vehicles come behind the own depot's; then what an hour costs.
    private static func rank(_ vehicle: VehicleClass, beside own: VehicleClass) -> Int {
        let prices = vehicle.prices
        let hour = prices.dutyFixed + prices.dutyTime.amount(3600) + prices.attendantTime.amount(3600)
        return hour + (vehicle.depot == own.depot ? 0 : 1 << 50)
    }

    var isPossible: Bool { larger.contains { !$0.isEmpty } }

    /// The class that the duty would get for this request, if one is free.
    func vehicleClass(for request: Int, of route: Route, _ assignment: Assignment, _ available: [Int]) -> Int? {
        let own = instance.classes[route.vehicleClass].fleet
        return larger[route.vehicleClass].first { index in
            let fleet = instance.classes[index].fleet
            return instance.seatings(request, index) != 0
                && (fleet == own || assignment.used[fleet] < available[fleet])
        }
    }

    /// The duty in the other class; made once and remembered.
    func grown(_ route: Route, to vehicleClass: Int) -> Route? {
        let position = (route.id &* 31 &+ vehicleClass) & (entries.count - 1)
        let entry = entries[position]
        if entry.route == route.id && entry.vehicleClass == vehicleClass { return entry.grown }
        let grown = factory.retyping(route, to: vehicleClass)
        entries[position] = Entry(route: route.id, vehicleClass: vehicleClass, grown: grown)
        return grown
    }
}
