/// What the vehicles do in one half-day, whoever made it.
package struct HalfDayPlan: Hashable, Codable, Sendable {
    package var direction: Direction
    package var duties: [Duty]
    package var unplanned: [Unplanned]

    package init(direction: Direction, duties: [Duty], unplanned: [Unplanned] = []) {
        self.direction = direction
        self.duties = duties
        self.unplanned = unplanned
    }
}

/// Everything one vehicle does in a half-day (dienst): from the depot, one or more runs, back.
package struct Duty: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Duty>

    package var id: ID
    /// Which vehicles it may be driven by; type and depot follow from it.
    package var fleet: FleetEntry.ID
    /// A paid attendant (begeleider) is aboard from depot to depot and takes a seat.
    package var hasAttendant: Bool
    /// Leaves the depot, is back at the depot.
    package var start: Seconds
    package var end: Seconds
    package var stops: [Stop]

    package init(
        id: ID, fleet: FleetEntry.ID, hasAttendant: Bool = false, start: Seconds, end: Seconds, stops: [Stop]
    ) {
        self.id = id
        self.fleet = fleet
        self.hasAttendant = hasAttendant
        self.start = start
        self.end = end
        self.stops = stops
    }
}

/// One halt of a vehicle. Pupils alight first, then others board; all alighting begins at `begin`, all boarding has
/// ended at `departure`.
package struct Stop: Hashable, Codable, Sendable {
    package struct Boarding: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID
        package var seating: Seating

        package init(_ pupil: Pupil.ID, _ seating: Seating = .seat) {
            self.pupil = pupil
            self.seating = seating
        }
    }

    package var place: Place.ID
    package var arrival: Seconds
    /// Waiting lies between arrival and begin.
    package var begin: Seconds
    package var departure: Seconds
    package var alighting: [Pupil.ID]
    package var boarding: [Boarding]

    package init(
        place: Place.ID, arrival: Seconds, begin: Seconds, departure: Seconds, alighting: [Pupil.ID] = [],
        boarding: [Boarding] = []
    ) {
        self.place = place
        self.arrival = arrival
        self.begin = begin
        self.departure = departure
        self.alighting = alighting
        self.boarding = boarding
    }
}

/// A pupil without a ride, with the reason per vehicle type and one thing that may mend it.
package struct Unplanned: Hashable, Codable, Sendable {
    package struct Reason: Hashable, Codable, Sendable {
        package var vehicleType: VehicleType.ID
        package var rule: RuleCode
        /// Dutch, one sentence.
        package var text: String

        package init(vehicleType: VehicleType.ID, rule: RuleCode, text: String) {
            self.vehicleType = vehicleType
            self.rule = rule
            self.text = text
        }
    }

    package var pupil: Pupil.ID
    /// At least one; a plan that leaves a pupil behind without a reason breaks R-VOLLEDIG.
    package var reasons: [Reason]
    /// Dutch, begins with "Misschien".
    package var remedy: String?

    package init(pupil: Pupil.ID, reasons: [Reason], remedy: String? = nil) {
        self.pupil = pupil
        self.reasons = reasons
        self.remedy = remedy
    }
}
