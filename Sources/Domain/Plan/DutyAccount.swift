/// What one duty does and costs, stop by stop and line by line.
package struct DutyAccount: Hashable, Codable, Sendable {
    package struct Stop: Hashable, Codable, Sendable {
        package var place: Place.ID
        /// Names of the destinations at this place; empty at a home or a pick-up point.
        package var destinations: [String]
        package var arrival: Seconds
        package var begin: Seconds
        package var departure: Seconds
        /// Driving to this stop.
        package var driving: Seconds
        /// Standing still on the way and at the stop, beyond what the stop needs.
        package var waiting: Seconds
        package var alighting: [Pupil.ID]
        package var boarding: [Pupil.ID]
        /// Who is aboard on departure.
        package var aboard: [Pupil.ID]
        /// Taken on departure, attendants and parents counted.
        package var load: SeatConfiguration

        package init(
            place: Place.ID, destinations: [String], arrival: Seconds, begin: Seconds, departure: Seconds,
            driving: Seconds, waiting: Seconds, alighting: [Pupil.ID], boarding: [Pupil.ID], aboard: [Pupil.ID],
            load: SeatConfiguration
        ) {
            self.place = place
            self.destinations = destinations
            self.arrival = arrival
            self.begin = begin
            self.departure = departure
            self.driving = driving
            self.waiting = waiting
            self.alighting = alighting
            self.boarding = boarding
            self.aboard = aboard
            self.load = load
        }
    }

    package var duty: Duty.ID
    package var vehicle: String
    package var depot: String
    package var hasAttendant: Bool
    package var start: Seconds
    package var end: Seconds
    package var stops: [Stop]
    package var measures: DutyMeasures
    package var lines: [InvoiceLine]

    package init(
        duty: Duty.ID, vehicle: String, depot: String, hasAttendant: Bool, start: Seconds, end: Seconds, stops: [Stop],
        measures: DutyMeasures, lines: [InvoiceLine]
    ) {
        self.duty = duty
        self.vehicle = vehicle
        self.depot = depot
        self.hasAttendant = hasAttendant
        self.start = start
        self.end = end
        self.stops = stops
        self.measures = measures
        self.lines = lines
    }

    /// Exactly the sum of the lines.
    package var cost: Cents { lines.map(\.amount).reduce(.zero, +) }
}
