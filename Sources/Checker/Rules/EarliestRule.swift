import Domain

/// R-VROEGST
struct EarliestRule: Rule {
    static let description = RuleDescription(
        .earliest, title: "Niet te vroeg van huis, niet te laat thuis",
        explanation: """
            Heen begint het instappen niet voor het vroegste moment van de leerling. Terug begint het uitstappen niet \
            na het laatste moment.
            """,
        source: "persoonlijke afspraak, uit het bestand met leerlingen")

    static func check(_ view: PlanView) -> [Finding] {
        view.rides.compactMap { ride in
            if view.problem.direction == .toSchool {
                guard let earliest = ride.request.earliestPickup, ride.boarding.stop.begin < earliest else {
                    return nil
                }
                return finding(ride, ride.boarding, earliest, "te vroeg opgehaald")
            }
            guard let latest = ride.request.latestDropOff, ride.alighting.stop.begin > latest else { return nil }
            return finding(ride, ride.alighting, latest, "te laat thuisgebracht")
        }
    }

    private static func finding(_ ride: Ride, _ stop: StopView, _ limit: Seconds, _ cause: String) -> Finding {
        Finding(
            code: .earliest, subject: ride.subject(at: stop), measured: .clock(stop.stop.begin), limit: .clock(limit),
            cause: cause, source: "persoonlijke afspraak")
    }
}
