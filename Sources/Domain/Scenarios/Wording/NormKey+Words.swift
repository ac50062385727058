extension NormKey {
    /// A few words for a table or a list; `DefaultNorms` has the whole meaning.
    package var shortName: String {
        switch self {
        case .maximumRide: "langste reistijd"
        case .directExcess: "ruimte boven een lange rechtstreekse rit"
        case .detourGoal: "streefwaarde voor de omweg"
        case .arrivalEarliest: "op zijn vroegst op school, voor de bel"
        case .arrivalLatest: "op zijn laatst op school, voor de bel"
        case .departureLatest: "uiterlijk ingestapt, na de bel"
        case .waitingAboard: "langste stilstand met leerlingen aan boord"
        case .waitingAtGate: "langst wachten bij school"
        case .dutyMaximum: "langste dienst"
        case .destinationsAboard: "bestemmingen tegelijk aan boord"
        case .destinationsPerRun: "bestemmingen in een rit"
        case .pupilsAboard: "leerlingen tegelijk aan boord"
        case .walkingMaximum: "langste looptijd"
        case .walkingDistanceMaximum: "langste loopafstand"
        default: DefaultNorms.entries.first { $0.key == self }?.meaning ?? rawValue
        }
    }

    /// `45 minuten`, `800 m`, `3`, `geen grens`.
    package func text(_ value: Int?) -> String {
        guard let value else { return "geen grens" }
        return switch unit {
        case .minutes: Seconds(value).minutesText
        case .metres: Metres(value).lengthText
        default: String(value)
        }
    }

    /// The same without the unit where another value of the same norm follows.
    func number(_ value: Int?) -> String {
        guard let value, unit == .minutes, value % 60 == 0 else { return text(value) }
        return String(value / 60)
    }
}
