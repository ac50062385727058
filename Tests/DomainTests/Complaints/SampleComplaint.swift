import Domain

/// A complaint of which only what matters is given.
enum SampleComplaint {
    static func make(
        _ id: String, received: String = "2026-11-24", at time: Seconds? = nil, kind: Complaint.Kind = .complaint,
        pupil: String? = "L-1", route: String? = nil, category: ComplaintTopic = .longRide, isIncident: Bool = false,
        passedOn: LocalMoment? = nil, acknowledged: String? = nil, answered: String? = nil
    ) -> Complaint {
        Complaint(
            id: .init(id), kind: kind, date: day(received), received: LocalMoment(day(received), time),
            pupil: pupil.map { .init($0) }, route: route.map { .init($0) }, category: .topic(category),
            isIncident: isIncident, passedOn: passedOn, acknowledged: acknowledged.map { LocalMoment(day($0)) },
            answered: answered.map { LocalMoment(day($0)) })
    }

    static func day(_ text: String) -> PlanDate {
        guard let date = PlanDate(text) else { preconditionFailure("\(text) is not a day") }
        return date
    }
}
