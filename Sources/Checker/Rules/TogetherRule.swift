import Domain

/// R-SAMEN
struct TogetherRule: Rule {
    static let description = RuleDescription(
        .together, title: "Wie wel en niet samen rijden",
        explanation: """
            Leerlingen die niet samen mogen, zijn nooit tegelijk aan boord. Leerlingen die samen moeten, rijden in \
            één voertuig en stappen samen in en uit waar dat op dezelfde plaats is. Bij individueel vervoer en een \
            rustige bus zijn er niet meer leerlingen aan boord dan is afgesproken.
            """,
        source: "persoonlijke afspraak, uit het bestand met leerlingen")

    static func check(_ view: PlanView) -> [Finding] {
        let rides = Dictionary(view.rides.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
        return apart(view) + view.problem.together.compactMap { together($0, rides, view) } + crowded(view)
    }

    private static func apart(_ view: PlanView) -> [Finding] {
        guard !view.problem.apart.isEmpty else { return [] }
        var others: [Pupil.ID: Set<Pupil.ID>] = [:]
        for pair in view.problem.apart { others[pair.first, default: []].insert(pair.second) }
        return view.duties.flatMap { duty in
            var told: Set<HalfDayProblem.Pair> = []
            return duty.stops.flatMap { stop in
                pairs(aboard: stop, others).filter { told.insert($0).inserted }.map { pair in
                    Finding(
                        code: .together, subject: .init(pupil: pair.first, duty: duty.id, stop: stop.index),
                        measured: .text("samen aan boord"), limit: .text("niet samen"),
                        cause: "rijdt samen met leerling \(pair.second), maar zij mogen niet samen")
                }
            }
        }
    }

    private static func pairs(aboard stop: StopView, _ others: [Pupil.ID: Set<Pupil.ID>]) -> [HalfDayProblem.Pair] {
        let aboard = Set(stop.after.map(\.pupil))
        return stop.after.flatMap { rider in
            (others[rider.pupil] ?? []).intersection(aboard).sorted().map { .init(rider.pupil, $0) }
        }
    }

    private static func together(
        _ pair: HalfDayProblem.Pair, _ rides: [Pupil.ID: Ride], _ view: PlanView
    ) -> Finding? {
        let (first, second) = (rides[pair.first], rides[pair.second])
        guard let ride = first ?? second else { return nil }
        let cause: String? =
            if let first, let second {
                separation(first, second)
            } else if view.index.pupils[pair.first] != nil, view.index.pupils[pair.second] != nil {
                "moet samen rijden met leerling \(first == nil ? pair.first : pair.second), maar die heeft geen rit"
            } else {
                nil
            }
        return cause.map {
            Finding(
                code: .together, subject: ride.subject(at: ride.boarding), limit: .text("samen"), cause: $0)
        }
    }

    private static func separation(_ first: Ride, _ second: Ride) -> String? {
        let other = "leerling \(second.pupil)"
        if first.duty.given != second.duty.given {
            return "moet samen rijden met \(other), maar zit in een andere dienst"
        }
        if first.rider.boardedAt >= second.alightedAt || second.rider.boardedAt >= first.alightedAt {
            return "moet samen rijden met \(other), maar zij zijn niet tegelijk aan boord"
        }
        let (one, two) = (first.rider.facts, second.rider.facts)
        if one.boardingPlace == two.boardingPlace, first.rider.boardedAt != second.rider.boardedAt {
            return "moet samen instappen met \(other)"
        }
        if one.alightingPlace == two.alightingPlace, first.alightedAt != second.alightedAt {
            return "moet samen uitstappen met \(other)"
        }
        return nil
    }

    private static func crowded(_ view: PlanView) -> [Finding] {
        view.duties.flatMap { duty in
            var told: Set<Pupil.ID> = []
            return duty.stops.flatMap { stop in
                stop.after.compactMap { rider -> Finding? in
                    let norm = rider.facts.mostAboard
                    guard let most = norm.value, stop.after.count > most, told.insert(rider.pupil).inserted else {
                        return nil
                    }
                    let isOwn = rider.needs.mostAboard == most
                    return Finding(
                        code: .together, subject: .init(pupil: rider.pupil, duty: duty.id, stop: stop.index),
                        measured: .count(stop.after.count), limit: .count(most), cause: cause(most, isOwn: isOwn),
                        source: isOwn ? nil : norm.reason)
                }
            }
        }
    }

    private static func cause(_ most: Int, isOwn: Bool) -> String {
        if !isOwn { return "te veel leerlingen aan boord" }
        return most == 1
            ? "heeft individueel vervoer, maar is niet alleen" : "te veel leerlingen aan boord voor een rustige bus"
    }
}
