package import Domain

/// Everything that the workspace holds on one pupil, for `avg inzage`.
package struct PersonalData: Hashable, Codable, Sendable {
    /// What one stored plan says about the pupil.
    package struct Ride: Hashable, Codable, Sendable {
        package var plan: PlanSummary
        package var request: Request?
        /// The point where the vehicle stops for the pupil.
        package var place: Place?
        package var duty: Duty.ID?
        package var boarding: Seconds?
        package var alighting: Seconds?
        package var seating: Seating?
        package var unplanned: Unplanned?
        package var norms: [NormSetting]
        package var findings: [Finding]
    }

    /// What one kept computation of a scenario says about the pupil. It holds no home.
    package struct Computation: Hashable, Codable, Sendable {
        package var date: PlanDate?
        package var direction: Direction
        /// ISO 8601, UTC.
        package var createdAt: String
        package var duty: Duty.ID?
        package var boarding: Seconds?
        package var alighting: Seconds?
        package var seating: Seating?
        package var unplanned: Unplanned?
        package var findings: [Finding]
    }

    /// One line of a carrier's routes about the pupil. The plan that was made of it is one of the rides.
    package struct RouteVisit: Hashable, Codable, Sendable {
        package var carrier: Carrier.ID
        package var date: PlanDate
        package var direction: Direction
        package var version: Int
        package var route: CarrierRoute.ID
        package var visit: CarrierRoute.Visit
    }

    package var pupil: Pupil?
    package var provenance: Provenance?
    /// How many other pupils' rows say that they must or may not ride together with this one.
    package var mentions: Int
    /// Personal settings in the contract.
    package var norms: [NormSetting]
    package var rides: [Ride]
    package var computations: [Computation]
    /// What was driven.
    package var visits: [RealisedVisit]
    package var routeVisits: [RouteVisit]
    /// About the pupil, or that name the pupil.
    package var complaints: [Complaint]
    package var complaintActions: [ComplaintAction]

    package var isEmpty: Bool {
        pupil == nil && mentions == 0 && norms.isEmpty && rides.isEmpty && computations.isEmpty && visits.isEmpty
            && routeVisits.isEmpty && complaints.isEmpty && complaintActions.isEmpty
    }
}

extension PersonalData.RouteVisit {
    static func all(of pupil: Pupil.ID, in stored: StoredCarrierDay) -> [PersonalData.RouteVisit] {
        stored.day.routes.flatMap { route in
            route.visits.filter { $0.pupil == pupil }.map { visit in
                PersonalData.RouteVisit(
                    carrier: route.carrier, date: route.date, direction: route.direction, version: stored.version,
                    route: route.id, visit: visit)
            }
        }
    }
}

extension PersonalData.Computation {
    /// - Returns: nil when the result says nothing about the pupil.
    init?(of pupil: Pupil.ID, in result: KeptResult, createdAt: String) {
        date = result.date
        direction = result.plan.direction
        self.createdAt = createdAt
        unplanned = result.plan.unplanned.first { $0.pupil == pupil }
        findings = result.findings.filter { $0.subject.pupil == pupil }
        let ride = result.plan.ride(of: pupil)
        (duty, boarding, alighting, seating) = (ride.duty, ride.boarding, ride.alighting, ride.seating)
        if duty == nil && alighting == nil && unplanned == nil && findings.isEmpty { return nil }
    }
}

extension PersonalData.Ride {
    /// - Returns: nil when the plan says nothing about the pupil.
    init?(of pupil: Pupil.ID, in stored: StoredPlan, _ summary: PlanSummary) {
        plan = summary
        request = stored.problem.requests.first { $0.pupil == pupil }
        let wanted = request?.place
        place = stored.problem.places.first { $0.id == wanted }
        unplanned = stored.plan.unplanned.first { $0.pupil == pupil }
        norms = stored.problem.norms.settings.filter { $0.scope == .pupil(pupil) }
        findings = stored.findings.filter { $0.subject.pupil == pupil }
        let ride = stored.plan.ride(of: pupil)
        (duty, boarding, alighting, seating) = (ride.duty, ride.boarding, ride.alighting, ride.seating)
        if request == nil && duty == nil && alighting == nil && unplanned == nil && findings.isEmpty && norms.isEmpty {
            return nil
        }
    }
}

extension HalfDayPlan {
    /// Where and when the pupil is aboard; all nil when the pupil is not.
    fileprivate func ride(
        of pupil: Pupil.ID
    ) -> (duty: Duty.ID?, boarding: Seconds?, alighting: Seconds?, seating: Seating?) {
        var result: (duty: Duty.ID?, boarding: Seconds?, alighting: Seconds?, seating: Seating?) = (nil, nil, nil, nil)
        for duty in duties {
            for stop in duty.stops {
                if let boarded = stop.boarding.first(where: { $0.pupil == pupil }) {
                    (result.duty, result.boarding, result.seating) = (duty.id, stop.begin, boarded.seating)
                }
                if stop.alighting.contains(pupil) { result.alighting = stop.begin }
            }
        }
        return result
    }
}
