package import Domain

/// One duty on one page, for who drives it. It says what the ride needs and nothing more: no name, no diagnosis.
package struct DriverSheet: Hashable, Sendable {
    package struct Person: Hashable, Sendable {
        package var code: String
        /// Only when the desk gives them.
        package var name: String?
        package var phone: String?
        /// Boards or alights.
        package var boards: Bool
        package var seating: Seating?
        /// Dutch: `kinderzitje`, `rolstoel opgevouwen mee`.
        package var equipment: [String]
        /// Dutch: when someone must take the pupil over.
        package var handover: String?

        package init(
            code: String, name: String? = nil, phone: String? = nil, boards: Bool, seating: Seating? = nil,
            equipment: [String] = [], handover: String? = nil
        ) {
            self.code = code
            self.name = name
            self.phone = phone
            self.boards = boards
            self.seating = seating
            self.equipment = equipment
            self.handover = handover
        }
    }

    package struct Stop: Hashable, Sendable {
        package var begin: Seconds
        package var departure: Seconds
        /// A destination's name, or a home's address.
        package var place: String
        package var isDestination: Bool
        /// Dutch: `school begint 08:30`; empty at a home.
        package var bells: [String]
        package var people: [Person]
        /// Pupils aboard on departure.
        package var aboard: Int

        package init(
            begin: Seconds, departure: Seconds, place: String, isDestination: Bool, bells: [String] = [],
            people: [Person], aboard: Int
        ) {
            self.begin = begin
            self.departure = departure
            self.place = place
            self.isDestination = isDestination
            self.bells = bells
            self.people = people
            self.aboard = aboard
        }
    }

    package var duty: String
    package var date: PlanDate?
    package var direction: Direction
    package var vehicle: String
    package var depot: String
    package var driver: String?
    package var hasAttendant: Bool
    package var start: Seconds
    package var end: Seconds
    package var stops: [Stop]

    package init(
        duty: String, date: PlanDate?, direction: Direction, vehicle: String, depot: String, driver: String?,
        hasAttendant: Bool, start: Seconds, end: Seconds, stops: [Stop]
    ) {
        self.duty = duty
        self.date = date
        self.direction = direction
        self.vehicle = vehicle
        self.depot = depot
        self.driver = driver
        self.hasAttendant = hasAttendant
        self.start = start
        self.end = end
        self.stops = stops
    }
}
