import Domain

/// The vehicle was at home at about the time that was agreed.
enum HomeMeasure: Measure {
    static func measure(_ ride: RideView) -> Measured {
        if let absence = ride.absence { return .missing(absence) }
        guard let planned = ride.plannedHome else { return .missing("de afgesproken tijd thuis") }
        guard let driven = ride.drivenHome else { return .missing("hoe laat het voertuig thuis was") }
        let norm = ride.of.norms.resolve(.pickupDeviation)
        let late = driven - planned
        let evidence = [
            Judgement.Evidence(.planned, "thuis om \(planned.clockText)"),
            ride.named("thuis om \(driven.clockText), \(Words.apart(late))"),
            Judgement.Evidence(.norm, "hooguit \(norm.valueText) verschil (\(norm.source))"),
        ]
        if let most = norm.value, complained(late, ride.topic).rawValue > most { return .breach(evidence) }
        let noticeable = ride.of.norms.duration(.noticeable) ?? .zero
        return abs(late.rawValue) > noticeable.rawValue ? .departed(evidence) : .kept(evidence)
    }

    /// How far the ride departed in the way that the complaint is about.
    private static func complained(_ late: Seconds, _ topic: ComplaintTopic?) -> Seconds {
        switch topic {
        case .latePickup: late
        case .tooEarly: -late
        default: Seconds(abs(late.rawValue))
        }
    }
}

/// How evidence puts things.
enum Words {
    /// `12 min later dan gepland`, `zoals gepland`.
    static func apart(_ late: Seconds) -> String {
        if late == .zero { return "zoals gepland" }
        return "\(Seconds(abs(late.rawValue)).durationText) \(late > .zero ? "later" : "vroeger") dan gepland"
    }
}
