import Domain

/// R-OPSTAP
struct PickupPointRule: Rule {
    static let description = RuleDescription(
        .pickupPoint, title: "Opstapplaats alleen als het mag",
        explanation: """
            Alleen een leerling met toestemming loopt naar een opstapplaats, en niet verder of langer dan de grenzen.
            """,
        source: "Raad van State 1992, via VNG: 30 minuten; Leiden 2024: 2 km",
        norms: [.walkingMaximum, .walkingDistanceMaximum])

    static func check(_ view: PlanView) -> [Finding] {
        view.rides.flatMap { ride -> [Finding] in
            guard let walk = ride.request.walk else { return [] }
            let stop = view.problem.direction == .toSchool ? ride.boarding : ride.alighting
            guard let permitted = walk.permitted else {
                return [
                    finding(ride, stop, nil, nil, "mag niet naar een opstapplaats", "geen toestemming in de gegevens")
                ]
            }
            return [
                walk.distance > permitted
                    ? finding(
                        ride, stop, .length(walk.distance), .length(permitted), "de opstapplaats is te ver lopen",
                        "persoonlijke afspraak") : nil,
                tooFar(ride, stop, walk, view), tooLong(ride, stop, walk, view),
            ].compactMap(\.self)
        }
    }

    private static func tooFar(_ ride: Ride, _ stop: StopView, _ walk: Walk, _ view: PlanView) -> Finding? {
        let norm = view.problem.norms.resolve(.walkingDistanceMaximum, for: ride.request)
        guard let limit = norm.value.map(Metres.init(_:)), walk.distance > limit else { return nil }
        return finding(
            ride, stop, .length(walk.distance), .length(limit), "de opstapplaats is te ver lopen", norm.sourceText)
    }

    private static func tooLong(_ ride: Ride, _ stop: StopView, _ walk: Walk, _ view: PlanView) -> Finding? {
        let norm = view.problem.norms.resolve(.walkingMaximum, for: ride.request)
        guard let limit = norm.value.map(Seconds.init(_:)), walk.duration > limit else { return nil }
        return finding(
            ride, stop, .duration(walk.duration), .duration(limit), "te lang lopen naar de opstapplaats",
            norm.sourceText)
    }

    private static func finding(
        _ ride: Ride, _ stop: StopView, _ measured: Finding.Quantity?, _ limit: Finding.Quantity?, _ cause: String,
        _ source: String
    ) -> Finding {
        Finding(
            code: .pickupPoint, subject: ride.subject(at: stop), measured: measured, limit: limit, cause: cause,
            source: source)
    }
}
