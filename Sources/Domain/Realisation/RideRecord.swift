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
    package var carrier: Carrier.ID?
    package var vehicle: String?
    /// How long boarding lasts by the norm: the ride of the norm begins after it, a told moment before it.
    package var boardingLasts: Seconds

    package init(
        date: PlanDate, direction: Direction, pupil: Pupil.ID, municipality: Municipality.ID,
        destination: Destination.ID, route: CarrierRoute.ID? = nil, plannedBoarding: Seconds? = nil,
        plannedAlighting: Seconds? = nil, boarding: Seconds? = nil, alighting: Seconds? = nil, window: TimeWindow,
        limit: Seconds?, direct: Seconds, isNoShow: Bool = false, isOtherVehicle: Bool = false,
        isOtherDriver: Bool = false, isOtherOrder: Bool = false, driver: Driver.ID? = nil,
        carrier: Carrier.ID? = nil, vehicle: String? = nil, boardingLasts: Seconds = .zero
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
        self.carrier = carrier
        self.vehicle = vehicle
        self.boardingLasts = boardingLasts
    }

    /// From end of boarding to begin of alighting, as the norm counts.
    package var ride: Seconds? {
        guard let boarding, let alighting else { return nil }
        return max(.zero, alighting - boarding - boardingLasts)
    }
    package var plannedRide: Seconds? {
        guard let plannedBoarding, let plannedAlighting else { return nil }
        return max(.zero, plannedAlighting - plannedBoarding - boardingLasts)
    }
    /// nil when the ride or its limit is not known.
    package var isOverLimit: Bool? {
        guard let ride, let limit else { return nil }
        return ride > limit
    }
    /// The moment at the destination.
    package var schoolMoment: Seconds? { direction == .toSchool ? alighting : boarding }
    /// Of the moment at the destination; nil when it is not known.
    package var isPunctual: Bool? { schoolMoment.map(window.contains) }
    package var isLate: Bool? { schoolMoment.map { $0 > window.latest } }
}
