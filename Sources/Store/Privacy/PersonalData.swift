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

    package var pupil: Pupil?
    package var provenance: Provenance?
    /// How many other pupils' rows say that they must or may not ride together with this one.
    package var mentions: Int
    /// Personal settings in the contract.
    package var norms: [NormSetting]
    package var rides: [Ride]

    package var isEmpty: Bool { pupil == nil && mentions == 0 && norms.isEmpty && rides.isEmpty }
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
        for duty in stored.plan.duties {
            for stop in duty.stops {
                if let boarded = stop.boarding.first(where: { $0.pupil == pupil }) {
                    self.duty = duty.id
                    boarding = stop.begin
                    seating = boarded.seating
                }
                if stop.alighting.contains(pupil) { alighting = stop.begin }
            }
        }
        if request == nil && duty == nil && alighting == nil && unplanned == nil && findings.isEmpty && norms.isEmpty {
            return nil
        }
    }
}
