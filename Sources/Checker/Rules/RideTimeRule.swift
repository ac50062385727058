import Domain

/// R-REISTIJD
struct RideTimeRule: Rule {
    static let description = RuleDescription(
        .rideTime, title: "Niet te lang onderweg",
        explanation: """
            De tijd van vertrek bij de instaphalte tot aankomst bij de uitstaphalte is niet langer dan de grens van \
            de leerling: de persoonlijke, en anders die van het contract. Is de rechtstreekse rit al langer dan het \
            contract toestaat, dan mag er een vaste tijd bij. Lopen naar een opstapplaats telt mee.
            """,
        source: "contract; Nationale ombudsman 2009/240 voor de toeslag op een lange rechtstreekse rit",
        norms: [.maximumRide, .directExcess])

    static func check(_ view: PlanView) -> [Finding] { view.rides.compactMap { check($0, view) } }

    private static func check(_ ride: Ride, _ view: PlanView) -> Finding? {
        let facts = ride.rider.facts
        guard let limit = facts.limit.limit, ride.duration > limit else { return nil }
        return Finding(
            code: .rideTime, subject: ride.subject(at: ride.alighting), measured: .duration(ride.duration),
            limit: .duration(limit), cause: "te lang onderweg", source: source(facts),
            advice: ride.duration > limit + .minutes(10)
                ? "Misschien kan de leerling met een ander voertuig mee." : "Misschien kan de leerling later instappen."
        )
    }

    /// Where the limit comes from, with what was added or taken off.
    static func source(_ facts: PupilFacts) -> String {
        var text = facts.limit.norm.sourceText
        if facts.limit.exceedsByDistance, let direct = facts.direct {
            text += "; rechtstreeks al \(direct.durationText)"
        } else if let walk = facts.request.walk, walk.duration > .zero {
            text += "; \(walk.duration.durationText) lopen is eraf"
        }
        return text
    }
}
