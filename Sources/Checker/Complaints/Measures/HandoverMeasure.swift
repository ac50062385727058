import Domain

/// The pupil came home while someone was there.
enum HandoverMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        guard ride.direction == .fromSchool else { return .silent }
        guard let window = ride.planned?.handover else {
            return .missing("een afspraak over overdracht thuis: die staat niet bij deze leerling")
        }
        if let absence = ride.absence { return .missing(absence) }
        guard let driven = ride.drivenHome else { return .missing("hoe laat de leerling thuis was") }
        var evidence = [
            ride.named("thuis om \(driven.clockText)"),
            Judgement.Evidence(.exception, "overdracht thuis tussen \(window.text)"),
        ]
        if let planned = ride.plannedHome {
            evidence.insert(Judgement.Evidence(.planned, "thuis om \(planned.clockText)"), at: 0)
        }
        if !window.contains(driven) { return .breach(evidence) }
        guard let planned = ride.plannedHome else { return .kept(evidence) }
        let noticeable = ride.of.norms.duration(.noticeable) ?? .zero
        return abs((driven - planned).rawValue) > noticeable.rawValue ? .departed(evidence) : .kept(evidence)
    }
}
