import Domain

/// New times were there early enough to tell the parents.
enum NoticeMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        guard let plan = ride.half.plan, let planned = ride.planned else {
            return .missing("het plan dat die dag gold")
        }
        guard let before = ride.half.previous?.rides[ride.pupil] else {
            return .kept([Judgement.Evidence(.planned, "het plan is voor deze leerling niet gewijzigd")])
        }
        let change = planned.homeMoment(ride.direction) - before.homeMoment(ride.direction)
        let most = ride.of.norms.duration(.pickupDeviation) ?? .zero
        guard abs(change.rawValue) > most.rawValue || planned.duty != before.duty else {
            return .kept([Judgement.Evidence(.planned, "de wijziging van het plan is voor deze leerling klein")])
        }
        let norm = ride.of.norms.resolve(.notice)
        guard let stored = plan.storedAt, !plan.wasStoredLater else {
            return .missing("wanneer het gewijzigde plan is vastgelegd")
        }
        let days = ride.of.calendar.count(after: stored.date, through: ride.of.complaint.date)
        let evidence = [
            Judgement.Evidence(
                .planned,
                "nieuwe tijd thuis \(planned.homeMoment(ride.direction).clockText), eerst \(before.homeMoment(ride.direction).clockText)"
                    + (planned.duty == before.duty ? "" : ", met een andere route")),
            Judgement.Evidence(
                .version, "gewijzigd op \(stored.text), \(days.counted("werkdag", "werkdagen")) voor de rit"),
            Judgement.Evidence(.norm, "nieuwe tijden zijn \(norm.valueText) werkdagen vooraf bekend (\(norm.source))"),
        ]
        if let least = norm.value, days < least { return .planBreach(evidence) }
        return .missing("of de ouders bericht kregen: het plan was op tijd klaar om het te vertellen")
    }
}
