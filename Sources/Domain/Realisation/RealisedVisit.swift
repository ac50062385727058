/// What was driven: one pupil who boarded, alighted or did not come.
package struct RealisedVisit: Hashable, Codable, Sendable {
    /// What makes two rows the same visit: a later delivery replaces an earlier one.
    package struct Key: Hashable, Codable, Sendable, Comparable {
        package var carrier: Carrier.ID
        package var date: PlanDate
        package var direction: Direction
        package var pupil: Pupil.ID
        package var kind: CarrierRoute.Visit.Kind

        package init(
            carrier: Carrier.ID, date: PlanDate, direction: Direction, pupil: Pupil.ID, kind: CarrierRoute.Visit.Kind
        ) {
            self.carrier = carrier
            self.date = date
            self.direction = direction
            self.pupil = pupil
            self.kind = kind
        }

        package static func < (left: Self, right: Self) -> Bool {
            (left.carrier, left.date, left.direction.rawValue, left.pupil, left.kind.rawValue)
                < (right.carrier, right.date, right.direction.rawValue, right.pupil, right.kind.rawValue)
        }
    }

    package var key: Key
    package var route: CarrierRoute.ID
    package var order: Int?
    /// The moment that the vehicle was there; nil when it was not told.
    package var time: Seconds?
    /// The pupil was not there (loosmelding, no-show).
    package var isNoShow: Bool
    package var vehicle: String?
    package var driver: Driver.ID?

    package init(
        key: Key, route: CarrierRoute.ID, order: Int? = nil, time: Seconds? = nil, isNoShow: Bool = false,
        vehicle: String? = nil, driver: Driver.ID? = nil
    ) {
        self.key = key
        self.route = route
        self.order = order
        self.time = time
        self.isNoShow = isNoShow
        self.vehicle = vehicle
        self.driver = driver
    }
}

/// One pupil's ride as it was driven, beside the plan in force on that date.
package struct RideRecord: Hashable, Codable, Sendable {
    package var date: PlanDate
    package var direction: Direction
    package var pupil: Pupil.ID
    package var municipality: Municipality.ID
    package var destination: Destination.ID
    package var route: CarrierRoute.ID?
    /// Planned and realised moments; nil where unknown.
    package var plannedBoarding: Seconds?
    package var plannedAlighting: Seconds?
    package var boarding: Seconds?
    package var alighting: Seconds?
    /// Allowed at the destination: alighting (heen) or boarding (terug) lies within it.
    package var window: TimeWindow
    /// Most ride time allowed; nil is not limited.
    package var limit: Seconds?
    package var direct: Seconds
    package var isNoShow: Bool
    package var isOtherVehicle: Bool
    package var isOtherDriver: Bool
    package var isOtherOrder: Bool
    package var driver: Driver.ID?

    package init(
        date: PlanDate, direction: Direction, pupil: Pupil.ID, municipality: Municipality.ID,
        destination: Destination.ID, route: CarrierRoute.ID? = nil, plannedBoarding: Seconds? = nil,
        plannedAlighting: Seconds? = nil, boarding: Seconds? = nil, alighting: Seconds? = nil, window: TimeWindow,
        limit: Seconds?, direct: Seconds, isNoShow: Bool = false, isOtherVehicle: Bool = false,
        isOtherDriver: Bool = false, isOtherOrder: Bool = false, driver: Driver.ID? = nil
    ) {
        self.date = date
        self.direction = direction
        self.pupil = pupil
        self.municipality = municipality
        self.destination = destination
        self.route = route
        self.plannedBoarding = plannedBoarding
        self.plannedAlighting = plannedAlighting
        self.boarding = boarding
        self.alighting = alighting
        self.window = window
        self.limit = limit
        self.direct = direct
        self.isNoShow = isNoShow
        self.isOtherVehicle = isOtherVehicle
        self.isOtherDriver = isOtherDriver
        self.isOtherOrder = isOtherOrder
        self.driver = driver
    }

    package var ride: Seconds? {
        guard let boarding, let alighting else { return nil }
        return alighting - boarding
    }
    /// Of the moment at the destination; nil when it is not known.
    package var isPunctual: Bool? {
        (direction == .toSchool ? alighting : boarding).map(window.contains)
    }
}

/// A share with an interval that is honest for small counts.
package struct Proportion: Hashable, Codable, Sendable {
    package var hits: Int
    package var total: Int

    package init(hits: Int, total: Int) {
        self.hits = hits
        self.total = total
    }

    /// nil without any observation.
    package var share: Double? { total == 0 ? nil : Double(hits) / Double(total) }

    /// 95 % score interval (Wilson 1927): never outside 0…1, and never of width zero.
    package var interval: ClosedRange<Double> {
        guard total > 0 else { return 0...1 }
        let z = 1.959_963_984_540_054
        let count = Double(total)
        let share = Double(hits) / count
        let middle = share + z * z / (2 * count)
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        let scale = 1 + z * z / count
        return max(0, (middle - spread) / scale)...min(1, (middle + spread) / scale)
    }
}
