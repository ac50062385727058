import Domain

/// Heen: at school within the window before the bell. Terug: away within the window after it.
enum SchoolMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        if let absence = ride.absence { return .missing(absence) }
        guard let driven = ride.drivenSchool, let window = ride.planned?.window ?? ride.record?.window else {
            return .missing("hoe laat het voertuig bij school was")
        }
        var evidence = [
            ride.named("bij school om \(driven.clockText)"),
            Judgement.Evidence(.norm, "bij school tussen \(window.earliest.clockText) en \(window.latest.clockText)"),
        ]
        if let planned = ride.plannedSchool {
            evidence.insert(Judgement.Evidence(.planned, "bij school om \(planned.clockText)"), at: 0)
        }
        if isBreach(driven, window, ride) { return .breach(evidence) }
        guard let planned = ride.plannedSchool else { return .kept(evidence) }
        let noticeable = ride.of.norms.duration(.noticeable) ?? .zero
        return abs((driven - planned).rawValue) > noticeable.rawValue ? .departed(evidence) : .kept(evidence)
    }

    /// A complaint that something was too early is not answered by its being late.
    private static func isBreach(_ driven: Seconds, _ window: TimeWindow, _ ride: RideView) -> Bool {
        switch ride.topic {
        case .tooEarly: driven < window.earliest
        case .latePickup: driven > window.latest
        default: !window.contains(driven)
        }
    }
}
