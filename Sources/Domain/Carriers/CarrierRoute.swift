/// A route as a carrier plans it for one half-day: what its file says and nothing more.
package struct CarrierRoute: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<CarrierRoute>

    /// A pupil who boards or alights.
    package struct Visit: Hashable, Codable, Sendable {
        package enum Kind: String, Codable, Sendable, CaseIterable {
            case boards = "instappen"
            case alights = "uitstappen"
        }

        package var pupil: Pupil.ID
        package var kind: Kind
        /// As given; visits with the same order belong to one stop.
        package var order: Int?
        /// The moment that the vehicle is there, as given.
        package var time: Seconds?

        package init(pupil: Pupil.ID, kind: Kind, order: Int? = nil, time: Seconds? = nil) {
            self.pupil = pupil
            self.kind = kind
            self.order = order
            self.time = time
        }
    }

    /// The carrier's route number; two carriers may use the same one.
    package var id: ID
    package var carrier: Carrier.ID
    package var date: PlanDate
    package var direction: Direction
    /// Code of a fleet entry or of a vehicle type.
    package var vehicle: String?
    package var driver: Driver.ID?
    /// A paid attendant rides along, as given.
    package var hasAttendant: Bool?
    /// In the order of the file.
    package var visits: [Visit]

    package init(
        id: ID, carrier: Carrier.ID, date: PlanDate, direction: Direction, vehicle: String? = nil,
        driver: Driver.ID? = nil, hasAttendant: Bool? = nil, visits: [Visit]
    ) {
        self.id = id
        self.carrier = carrier
        self.date = date
        self.direction = direction
        self.vehicle = vehicle
        self.driver = driver
        self.hasAttendant = hasAttendant
        self.visits = visits
    }
}
