import Domain

/// A norm as a reader sees it: what it means, its value, and the rule that holds the plan against it.
enum NormText {
    static func meaning(_ key: NormKey) -> String {
        DefaultNorms.entries.first { $0.key == key }?.meaning ?? key.rawValue
    }

    static func value(_ setting: NormSetting) -> String {
        guard let value = setting.value else { return "geen grens" }
        switch setting.key.unit {
        case .minutes: return Seconds(value).durationText
        case .metres: return Metres(value).lengthText
        case .count: return String(value)
        }
    }

    /// `contract: artikel 4`.
    static func origin(_ setting: NormSetting) -> String { "\(setting.scope.text): \(setting.reason)" }

    /// nil for times that the plan calculates with and goals that are not hard.
    static func rule(_ key: NormKey) -> RuleCode? {
        switch key {
        case .maximumRide, .directExcess: .rideTime
        case .arrivalEarliest, .arrivalLatest: .arrival
        case .departureLatest: .departure
        case .waitingAboard, .waitingAtGate: .waiting
        case .destinationsAboard, .destinationsPerRun: .destinations
        case .pupilsAboard: .together
        case .dutyMaximum, .workBeforeBreak, .breakLength: .duty
        case .walkingMaximum, .walkingDistanceMaximum: .pickupPoint
        case .detourGoal, .boardingTime, .boardingTimeWheelchair, .alightingTime, .alightingTimeWheelchair,
            .stopTimeHome, .stopTimeGate, .schoolDays:
            nil
        }
    }
}
