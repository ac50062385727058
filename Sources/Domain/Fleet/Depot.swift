/// Where vehicles start and end (standplaats).
package struct Depot: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Depot>

    package var id: ID
    package var name: String
    package var address: Address

    package init(id: ID, name: String, address: Address) {
        self.id = id
        self.name = name
        self.address = address
    }
}

/// A number of equal vehicles at one depot, with the hours in which they and their drivers can work.
package struct FleetEntry: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<FleetEntry>

    package var id: ID
    package var type: VehicleType.ID
    package var depot: Depot.ID
    package var count: Int
    /// Leaves the depot and is back within this interval, per direction.
    package var shifts: [Direction: TimeWindow]

    package init(id: ID, type: VehicleType.ID, depot: Depot.ID, count: Int, shifts: [Direction: TimeWindow]) {
        self.id = id
        self.type = type
        self.depot = depot
        self.count = count
        self.shifts = shifts
    }
}
