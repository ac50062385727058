/// A complaint with its verdict and the groups that it belongs to.
package struct ReviewedComplaint: Hashable, Sendable {
    package var complaint: Complaint
    /// nil for a compliment.
    package var judgement: Judgement?
    /// As far as they are known, by the complaint itself or by the pupil.
    package var municipality: Municipality.ID?
    package var destination: Destination.ID?
    package var route: CarrierRoute.ID?
    package var carrier: Carrier.ID?
    /// Werkgebied of the home.
    package var area: String?
    /// An earlier complaint tells the same story.
    package var isRepeated: Bool
    /// Of the ride as it was promised; nil where it was not asked for.
    package var account: RideAccount?

    package init(
        complaint: Complaint, judgement: Judgement?, municipality: Municipality.ID? = nil,
        destination: Destination.ID? = nil, route: CarrierRoute.ID? = nil, carrier: Carrier.ID? = nil,
        area: String? = nil, isRepeated: Bool = false
    ) {
        self.complaint = complaint
        self.judgement = judgement
        self.municipality = municipality
        self.destination = destination
        self.route = route
        self.carrier = carrier
        self.area = area
        self.isRepeated = isRepeated
    }

    package var isCompliment: Bool { complaint.kind == .compliment }
    /// What another plan would have meant can be worked out.
    package var canBeRepaired: Bool { complaint.pupil != nil && !isCompliment }
    package var isUpheld: Bool { judgement?.verdict.isUpheld ?? false }
}

/// A driven ride with the groups that it belongs to.
package struct ReviewedRide: Hashable, Sendable {
    package var record: RideRecord
    package var area: String?

    package init(record: RideRecord, area: String? = nil) {
        self.record = record
        self.area = area
    }

    /// Between the planned arrival and the last moment allowed (heen), or the planned departure and the last one (terug).
    package var slack: Seconds? {
        let planned = record.direction == .toSchool ? record.plannedAlighting : record.plannedBoarding
        return planned.map { record.window.latest - $0 }
    }
}
