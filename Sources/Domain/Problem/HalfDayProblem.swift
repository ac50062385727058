/// Everything that one optimisation needs to know about one half-day (dagdeel): the one input of `Optimiser.solve`,
/// of `Checker.check` and of the stateless door. References by id are resolved; `validate` tells which are not.
package struct HalfDayProblem: Hashable, Codable, Sendable {
    /// A destination as vehicles see it.
    package struct Site: Hashable, Codable, Sendable, Identifiable {
        package var id: Destination.ID
        package var name: String
        package var place: Place.ID
        package var gate: Gate.ID

        package init(id: Destination.ID, name: String, place: Place.ID, gate: Gate.ID) {
            self.id = id
            self.name = name
            self.place = place
            self.gate = gate
        }
    }

    package struct Base: Hashable, Codable, Sendable, Identifiable {
        package var id: Depot.ID
        package var name: String
        package var place: Place.ID

        package init(id: Depot.ID, name: String, place: Place.ID) {
            self.id = id
            self.name = name
            self.place = place
        }
    }

    /// Equal vehicles at one depot, available in this half-day.
    package struct Fleet: Hashable, Codable, Sendable, Identifiable {
        package var id: FleetEntry.ID
        package var type: VehicleType.ID
        package var depot: Depot.ID
        package var count: Int
        package var shift: TimeWindow

        package init(id: FleetEntry.ID, type: VehicleType.ID, depot: Depot.ID, count: Int, shift: TimeWindow) {
            self.id = id
            self.type = type
            self.depot = depot
            self.count = count
            self.shift = shift
        }
    }

    /// An unordered pair of pupils.
    package struct Pair: Hashable, Codable, Sendable {
        package var first: Pupil.ID
        package var second: Pupil.ID

        package init(_ first: Pupil.ID, _ second: Pupil.ID) {
            self.first = min(first, second)
            self.second = max(first, second)
        }
    }

    package var name: String
    package var date: PlanDate?
    package var direction: Direction
    package var places: [Place]
    /// A matrix follows the order of `places`.
    package var travel: TravelModel
    package var gates: [Gate]
    package var sites: [Site]
    package var bases: [Base]
    package var vehicleTypes: [VehicleType]
    package var fleet: [Fleet]
    package var requests: [Request]
    /// May not be aboard at the same moment.
    package var apart: [Pair]
    /// Ride together: in one vehicle, aboard at the same moment; boarding in one stop where they board at one place,
    /// alighting in one stop where they alight at one place.
    package var together: [Pair]
    package var norms: NormBook
    package var tariff: Tariff

    package init(
        name: String, date: PlanDate? = nil, direction: Direction, places: [Place], travel: TravelModel,
        gates: [Gate] = [], sites: [Site], bases: [Base], vehicleTypes: [VehicleType], fleet: [Fleet],
        requests: [Request], apart: [Pair] = [], together: [Pair] = [], norms: NormBook = NormBook(), tariff: Tariff
    ) {
        self.name = name
        self.date = date
        self.direction = direction
        self.places = places
        self.travel = travel
        self.gates = gates
        self.sites = sites
        self.bases = bases
        self.vehicleTypes = vehicleTypes
        self.fleet = fleet
        self.requests = requests
        self.apart = apart
        self.together = together
        self.norms = norms
        self.tariff = tariff
    }
}
