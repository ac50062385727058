import Domain

/// One pupil's ride as promised and as driven, for the measures.
struct RideView {
    let of: ComplaintCase
    let half: ComplaintCase.Half
    let pupil: Pupil.ID
    let planned: JudgedPlan.PlannedRide?
    /// nil when nothing was told of it.
    let record: RideRecord?

    var direction: Direction { half.direction }
    var topic: ComplaintTopic? { of.complaint.category.topic }
    var isAboutMany: Bool { of.complaint.pupil == nil }
    /// `7:40` is told with the code only where the complaint is about more pupils than one.
    func named(_ text: String) -> Judgement.Evidence {
        Judgement.Evidence(.driven, isAboutMany ? "\(pupil): \(text)" : text)
    }

    /// Why there is nothing to measure; nil when there is.
    var absence: String? {
        if !half.isRealised { return "de gereden tijden van deze rit (realisatie)" }
        if record == nil {
            return "de gereden tijden van deze leerling: de realisatie van die dag noemt de leerling niet"
        }
        if record?.isNoShow == true {
            return "hoe laat het voertuig er was: de vervoerder meldt dat de leerling er niet was"
        }
        return nil
    }

    var plannedHome: Seconds? {
        planned?.homeMoment(direction) ?? (direction == .toSchool ? record?.plannedBoarding : record?.plannedAlighting)
    }
    var drivenHome: Seconds? { direction == .toSchool ? record?.boarding : record?.alighting }
    var plannedSchool: Seconds? {
        planned?.schoolMoment(direction)
            ?? (direction == .toSchool ? record?.plannedAlighting : record?.plannedBoarding)
    }
    var drivenSchool: Seconds? { direction == .toSchool ? record?.alighting : record?.boarding }

    /// Of a pupil's own, or of everyone on the route or at the school.
    static func all(_ of: ComplaintCase) -> [RideView] {
        of.halves.flatMap { half in
            let records = Dictionary(half.records.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
            return pupils(of.complaint, half).sorted().map { pupil in
                RideView(of: of, half: half, pupil: pupil, planned: half.plan?.rides[pupil], record: records[pupil])
            }
        }
    }

    private static func pupils(_ complaint: Complaint, _ half: ComplaintCase.Half) -> [Pupil.ID] {
        if let pupil = complaint.pupil { return [pupil] }
        let planned = (half.plan?.rides ?? [:]).filter { _, ride in
            complaint.route.map { $0.text == ride.duty.text } ?? (complaint.destination == ride.destination)
        }.keys
        let driven = half.records.filter { record in
            complaint.route.map { $0 == record.route } ?? (complaint.destination == record.destination)
        }.map(\.pupil)
        return Array(Set(planned).union(driven))
    }
}
