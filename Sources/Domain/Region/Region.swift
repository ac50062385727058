/// Everything a workspace holds about a region: what half-days are made from.
package struct Region: Hashable, Codable, Sendable {
    package var pupils: [Pupil]
    package var destinations: [Destination]
    package var gates: [Gate]
    package var depots: [Depot]
    package var vehicleTypes: [VehicleType]
    package var fleet: [FleetEntry]
    package var contract: Contract?

    package init(
        pupils: [Pupil] = [], destinations: [Destination] = [], gates: [Gate] = [], depots: [Depot] = [],
        vehicleTypes: [VehicleType] = [], fleet: [FleetEntry] = [], contract: Contract? = nil
    ) {
        self.pupils = pupils
        self.destinations = destinations
        self.gates = gates
        self.depots = depots
        self.vehicleTypes = vehicleTypes
        self.fleet = fleet
        self.contract = contract
    }
}
