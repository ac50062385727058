/// A child entitled to transport (leerling), known by a carrier's code and never by BSN.
package struct Pupil: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Pupil>

    package var id: ID
    package var home: Address
    package var destination: Destination.ID
    /// Who pays for rides from this address.
    package var municipality: Municipality.ID
    package var needs: Needs
    package var attendance: Attendance
    /// Not boarded at home before this moment (heen).
    package var earliestPickup: Seconds?
    /// Not alighting at home after this moment (terug).
    package var latestDropOff: Seconds?
    /// Someone who takes the pupil over is at home in this interval; given only when that is required.
    package var handover: TimeWindow?
    /// Personal ride cap (maatwerk); the reason belongs to it.
    package var rideCap: Seconds?
    package var rideCapReason: String?
    package var pickupPoint: PickupPointPermission?
    /// Of how far a pupil can walk; nil is not known.
    package var ageGroup: AgeGroup?
    /// Pupils who may not be aboard at the same time, and pupils who must ride together.
    package var apartFrom: [Pupil.ID]
    package var togetherWith: [Pupil.ID]

    package init(
        id: ID, home: Address, destination: Destination.ID, municipality: Municipality.ID, needs: Needs = Needs(),
        attendance: Attendance = Attendance(), earliestPickup: Seconds? = nil, latestDropOff: Seconds? = nil,
        handover: TimeWindow? = nil, rideCap: Seconds? = nil, rideCapReason: String? = nil,
        pickupPoint: PickupPointPermission? = nil, ageGroup: AgeGroup? = nil, apartFrom: [Pupil.ID] = [],
        togetherWith: [Pupil.ID] = []
    ) {
        self.id = id
        self.home = home
        self.destination = destination
        self.municipality = municipality
        self.needs = needs
        self.attendance = attendance
        self.earliestPickup = earliestPickup
        self.latestDropOff = latestDropOff
        self.handover = handover
        self.rideCap = rideCap
        self.rideCapReason = rideCapReason
        self.pickupPoint = pickupPoint
        self.ageGroup = ageGroup
        self.apartFrom = apartFrom
        self.togetherWith = togetherWith
    }
}

/// On which days and in which directions a pupil rides, and from when until when (both days included).
package struct Attendance: Hashable, Codable, Sendable {
    package var days: Set<Weekday>
    package var directions: Set<Direction>
    package var validFrom: PlanDate?
    package var validUntil: PlanDate?
    /// Personal school times (weekrooster) instead of the destination's; nil takes the bell.
    package var personalStart: Seconds?
    package var personalEnd: Seconds?

    package init(
        days: Set<Weekday> = Set(Weekday.schoolDays), directions: Set<Direction> = Set(Direction.allCases),
        validFrom: PlanDate? = nil, validUntil: PlanDate? = nil, personalStart: Seconds? = nil,
        personalEnd: Seconds? = nil
    ) {
        self.days = days
        self.directions = directions
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.personalStart = personalStart
        self.personalEnd = personalEnd
    }

    package func rides(on date: PlanDate, _ direction: Direction) -> Bool {
        guard days.contains(date.weekday), directions.contains(direction) else { return false }
        if let validFrom, date < validFrom { return false }
        if let validUntil, date > validUntil { return false }
        return true
    }
}

extension Attendance {
    /// Days and directions in a fixed order, so that the same value gives the same bytes.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(days.sorted(), forKey: .days)
        try container.encode(directions.sorted { $0.rawValue < $1.rawValue }, forKey: .directions)
        try container.encodeIfPresent(validFrom, forKey: .validFrom)
        try container.encodeIfPresent(validUntil, forKey: .validUntil)
        try container.encodeIfPresent(personalStart, forKey: .personalStart)
        try container.encodeIfPresent(personalEnd, forKey: .personalEnd)
    }
}

/// Coarse on purpose: no date of birth is needed to plan a ride.
package enum AgeGroup: String, CaseIterable, Codable, Sendable, Comparable {
    case upToEight = "4-8"
    case nineToTwelve = "9-12"
    case thirteenAndOver = "13+"

    package static func < (left: Self, right: Self) -> Bool { left.position < right.position }
    private var position: Int { AgeGroup.allCases.firstIndex(of: self) ?? 0 }
}

/// A pupil may be collected at a pick-up point (opstapplaats) that is no further than this.
package struct PickupPointPermission: Hashable, Codable, Sendable {
    package var mostWalking: Metres

    package init(mostWalking: Metres) { self.mostWalking = mostWalking }
}
