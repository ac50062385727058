extension ScenarioChange {
    /// What changes, in words, one line each: `langste reistijd: 60 → 45 minuten`.
    ///
    /// - Parameter region: what it is compared with; nil tells only the new values.
    package func words(against region: Region? = nil) -> [String] {
        switch self {
        case .norm(let change): [change.words(against: region)]
        case .bells(let change): change.words(against: region)
        case .findBells(let change): [change.words]
        case .pickups(let change): change.words
        case .fleet(let change): change.words(against: region)
        case .prices(let change): change.words(against: region)
        case .otherMode(let change): change.words
        case .nearer(let change): [change.words]
        case .together(let change): [change.words]
        case .demand(let change): change.words
        }
    }
}

extension NormChange {
    fileprivate func words(against region: Region?) -> String {
        let old = region?.contract.map { scope.resolve(key, in: NormBook($0.norms)) }
        let change = old.map { "\(key.number($0)) → \(key.text(value))" } ?? key.text(value)
        let place = scope == .contract ? "" : " (\(scope.text))"
        return "\(key.shortName)\(place): \(change)"
            + (overrulesNarrower ? ", ook waar een gemeente of bestemming een eigen grens had" : "")
    }
}

extension BellShift {
    fileprivate func words(against region: Region?) -> [String] {
        destinations.map { id in
            let destination = region?.destinations.first { $0.id == id }
            let change =
                start == end
                ? "begin en eind \(start.shiftText)" : "begin \(start.shiftText), eind \(end.shiftText)"
            return "schooltijden van \(destination?.name ?? id.text): \(change)"
        }
    }
}

extension BellSearch {
    fileprivate var words: String {
        let places = destinations.map(\.text).dutchList
        let limit = mostDestinations.map { ", voor hooguit \($0) van deze bestemmingen" } ?? ""
        return "zoekt betere schooltijden voor \(places): hooguit \(most.minutesText) eerder of later, in stappen van "
            + step.minutesText + limit
    }
}

extension PickupChange {
    fileprivate var words: [String] {
        let limits = AgeGroup.allCases.compactMap { group in
            mostWalking[group].map { "\(group.rawValue) jaar hooguit \($0.lengthText)" }
        }
        let unknown = mostWalkingUnknownAge.map { ["leeftijd onbekend hooguit \($0.lengthText)"] } ?? []
        var lines = [
            "kiest opstapplaatsen uit \(candidates.count) plekken, met minstens \(fewest) leerlingen per plek",
            "lopen naar de opstapplaats: \((limits + unknown).joined(separator: ", "))",
        ]
        let spared = exempt.map(\.text) + exemptKinds
        if !spared.isEmpty { lines.append("hoeven niet te lopen: \(spared.dutchList)") }
        return lines
    }
}

extension TogetherChange {
    fileprivate var words: String {
        groups.isEmpty
            ? "elke gemeente plant alleen"
            : "plannen samen: " + groups.map { $0.map(\.text).dutchList }.joined(separator: "; ")
                + "; de andere gemeenten elk alleen"
    }
}

extension DemandChange {
    fileprivate var words: [String] {
        growth.map { one in
            "\(one.percent < 0 ? "\(-one.percent) % minder" : "\(one.percent) % meer") leerlingen: "
                + (one.group?.words ?? "iedereen")
        } + ["groei getrokken in \(draws) keer, startgetal \(seed)"]
    }
}

extension Seconds {
    /// `45 minuten`, or with seconds where it is not a whole minute.
    package var minutesText: String {
        rawValue % 60 == 0 ? "\(rawValue / 60) \(rawValue == 60 ? "minuut" : "minuten")" : durationText
    }

    /// `15 minuten later`.
    fileprivate var shiftText: String {
        self == .zero ? "gelijk" : "\(Seconds(abs(rawValue)).minutesText) \(self > .zero ? "later" : "eerder")"
    }
}
