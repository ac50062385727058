import Domain

/// The ride took no longer than the pupil's limit.
enum RideMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        if let absence = ride.absence { return .missing(absence) }
        guard let driven = ride.record?.ride else {
            return .missing("hoe lang de rit duurde: een van beide tijden ontbreekt")
        }
        var evidence = [ride.named("\(driven.durationText) onderweg")]
        if let planned = ride.planned {
            evidence.insert(Judgement.Evidence(.planned, "\(planned.ride.durationText) onderweg"), at: 0)
        }
        let limit = ride.planned?.limit ?? ride.record?.limit
        guard let limit else {
            evidence.append(Judgement.Evidence(.norm, "voor deze leerling geldt geen grens aan de reistijd"))
            return departed(driven, ride) ? .departed(evidence) : .kept(evidence)
        }
        let source = ride.planned.map { " (\($0.limitSource))" } ?? ""
        evidence.append(
            Judgement.Evidence(
                ride.planned?.isPersonalLimit == true ? .exception : .norm,
                "hooguit \(limit.durationText) onderweg\(source)"))
        if driven > limit { return .breach(evidence) }
        return departed(driven, ride) ? .departed(evidence) : .kept(evidence)
    }

    private static func departed(_ driven: Seconds, _ ride: RideView) -> Bool {
        guard let planned = ride.planned?.ride else { return false }
        return driven - planned > ride.of.norms.duration(.noticeable) ?? .zero
    }
}
