/// All routes of one carrier in one half-day: what a file replaces as a whole.
package struct CarrierDay: Hashable, Codable, Sendable {
    package var carrier: Carrier.ID
    package var date: PlanDate
    package var direction: Direction
    /// In the order of the file.
    package var routes: [CarrierRoute]

    package init(carrier: Carrier.ID, date: PlanDate, direction: Direction, routes: [CarrierRoute]) {
        self.carrier = carrier
        self.date = date
        self.direction = direction
        self.routes = routes
    }

    /// The name under which the completed plan is stored.
    package var planName: StoredPlan.ID { CarrierDay.planName(carrier, date, direction) }

    /// `DUINRAND@2026-11-23-heen`.
    package static func planName(_ carrier: Carrier.ID, _ date: PlanDate, _ direction: Direction) -> StoredPlan.ID {
        StoredPlan.ID("\(carrier)@\(date)-\(direction.rawValue)")
    }

    package var pupils: Set<Pupil.ID> { Set(routes.flatMap { $0.visits.map(\.pupil) }) }

    /// Half-days by carrier, date and direction; routes in the order in which they first appear.
    package static func grouping(_ routes: [CarrierRoute]) -> [CarrierDay] {
        var days: [CarrierDay] = []
        for route in routes {
            if let index = days.firstIndex(where: {
                $0.carrier == route.carrier && $0.date == route.date && $0.direction == route.direction
            }) {
                days[index].routes.append(route)
            } else {
                days.append(
                    CarrierDay(carrier: route.carrier, date: route.date, direction: route.direction, routes: [route]))
            }
        }
        return days.sorted {
            ($0.carrier, $0.date, $0.direction.rawValue) < ($1.carrier, $1.date, $1.direction.rawValue)
        }
    }
}

/// What a user names with `VERVOERDER@DATUM`, with or without a direction: the plans of one carrier on one day.
package struct CarrierDayName: Hashable, Sendable {
    package var carrier: Carrier.ID
    package var date: PlanDate
    /// nil is both.
    package var direction: Direction?

    /// Reads `DUINRAND@2026-11-23` and `DUINRAND@2026-11-23-heen`.
    ///
    /// - Returns: nil for every other text.
    package init?(_ text: String) {
        guard let sign = text.lastIndex(of: "@"), sign > text.startIndex else { return nil }
        var rest = text[text.index(after: sign)...]
        var direction: Direction?
        for candidate in Direction.allCases where rest.hasSuffix("-\(candidate.rawValue)") {
            direction = candidate
            rest = rest.dropLast(candidate.rawValue.count + 1)
        }
        guard let date = PlanDate(String(rest)) else { return nil }
        carrier = Carrier.ID(String(text[..<sign]))
        self.date = date
        self.direction = direction
    }

    /// In the capitals of a carrier that is known, when only those differ and only one is meant.
    package func spelled(as carriers: some Sequence<Carrier.ID>) -> CarrierDayName {
        let known = Set(carriers)
        let alike = known.filter { $0.text.lowercased() == carrier.text.lowercased() }
        guard !known.contains(carrier), alike.count == 1, let only = alike.first else { return self }
        var name = self
        name.carrier = only
        return name
    }

    package var directions: [Direction] { direction.map { [$0] } ?? Direction.allCases }
    package var text: String { "\(carrier)@\(date)" + (direction.map { "-\($0.rawValue)" } ?? "") }
}
