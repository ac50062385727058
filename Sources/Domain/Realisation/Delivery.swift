/// When a carrier handed over what was driven: of two tellings of one visit, the later one counts.
package struct DeliveryMoment: Hashable, Comparable, Codable, Sendable {
    /// UTC.
    package var secondsSince1970: Int

    package init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    package static func < (left: Self, right: Self) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}

/// One visit as one delivery tells it.
package struct DeliveredVisit: Hashable, Codable, Sendable {
    package var visit: RealisedVisit
    package var deliveredAt: DeliveryMoment

    package init(_ visit: RealisedVisit, deliveredAt: DeliveryMoment) {
        self.visit = visit
        self.deliveredAt = deliveredAt
    }
}

/// Which visits are asked for; nil does not limit. Both days belong to the period.
package struct VisitQuery: Hashable, Sendable {
    package var from: PlanDate?
    package var until: PlanDate?
    package var pupil: Pupil.ID?
    package var carrier: Carrier.ID?

    package init(
        from: PlanDate? = nil, until: PlanDate? = nil, pupil: Pupil.ID? = nil, carrier: Carrier.ID? = nil
    ) {
        self.from = from
        self.until = until
        self.pupil = pupil
        self.carrier = carrier
    }
}
