import Domain

/// R-VERTREK
struct DepartureRule: Rule {
    static let description = RuleDescription(
        .departure, title: "Op tijd van school",
        explanation: """
            Terug begint het instappen op school niet voor de bel, en iedereen is binnen de afgesproken tijd na de bel \
            ingestapt.
            """,
        source: "contract; Overbetuwe en leerlingenvervoer.info: binnen 15 minuten na de bel",
        norms: [.departureLatest])

    static func check(_ view: PlanView) -> [Finding] {
        guard view.problem.direction == .fromSchool else { return [] }
        return view.rides.compactMap { ride in
            let window = view.problem.departureWindow(of: ride.request)
            let stop = ride.boarding.stop
            let norm = view.problem.norms.resolve(.departureLatest, for: ride.request)
            if stop.begin < window.earliest {
                return finding(ride, stop.begin, window, "instappen begint voor de bel", "schooltijd van de leerling")
            }
            if stop.departure > window.latest {
                return finding(ride, stop.departure, window, "te laat weg van school", norm.sourceText)
            }
            return nil
        }
    }

    private static func finding(
        _ ride: Ride, _ moment: Seconds, _ window: TimeWindow, _ cause: String, _ source: String
    ) -> Finding {
        Finding(
            code: .departure, subject: ride.subject(at: ride.boarding), measured: .clock(moment),
            limit: .window(window),
            cause: cause, source: source)
    }
}
