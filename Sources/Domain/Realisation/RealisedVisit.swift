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
