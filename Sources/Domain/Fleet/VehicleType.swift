/// One way in which a vehicle's floor can be arranged. The driver's seat is not counted.
package struct SeatConfiguration: Hashable, Codable, Sendable {
    package var seats: Int
    package var wheelchairPlaces: Int

    package init(seats: Int, wheelchairPlaces: Int) {
        self.seats = seats
        self.wheelchairPlaces = wheelchairPlaces
    }
}

/// A kind of vehicle (voertuigtype): car, minibus, wheelchair bus.
package struct VehicleType: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<VehicleType>

    package var id: ID
    package var name: String
    /// Alternative arrangements, at least one.
    package var configurations: [SeatConfiguration]
    /// May the driver change the arrangement on the way? If so the load must fit *some* arrangement at every moment,
    /// otherwise one arrangement holds for the whole duty.
    package var reconfigurableOnTheWay: Bool
    /// Seats beside the driver, counted within `seats`.
    package var frontSeats: Int
    package var hasLift: Bool
    package var boosters: Int
    package var childSeats: Int
    /// Folded wheelchairs that can travel as luggage.
    package var chairLuggage: Int
    /// Distance on one charge; nil is not limited.
    package var range: Metres?
    /// CO2 per kilometre, tank to wheel; nil is unknown.
    package var gramsPerKilometre: Grams?

    package init(
        id: ID, name: String, configurations: [SeatConfiguration], reconfigurableOnTheWay: Bool = false,
        frontSeats: Int = 0, hasLift: Bool = false, boosters: Int = 0, childSeats: Int = 0, chairLuggage: Int = 0,
        range: Metres? = nil, gramsPerKilometre: Grams? = nil
    ) {
        self.id = id
        self.name = name
        self.configurations = configurations
        self.reconfigurableOnTheWay = reconfigurableOnTheWay
        self.frontSeats = frontSeats
        self.hasLift = hasLift
        self.boosters = boosters
        self.childSeats = childSeats
        self.chairLuggage = chairLuggage
        self.range = range
        self.gramsPerKilometre = gramsPerKilometre
    }
}
