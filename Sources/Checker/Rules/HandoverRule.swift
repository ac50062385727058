import Domain

/// R-OVERDRACHT
struct HandoverRule: Rule {
    static let description = RuleDescription(
        .handover, title: "Er is iemand thuis",
        explanation: """
            Een leerling die persoonlijk wordt overgedragen, komt thuis binnen de tijd dat daar iemand is: de hele \
            halte valt daarbinnen.
            """,
        source: "persoonlijke afspraak, uit het bestand met leerlingen")

    static func check(_ view: PlanView) -> [Finding] {
        guard view.problem.direction == .fromSchool else { return [] }
        return view.rides.compactMap { ride in
            let stop = ride.alighting.stop
            guard let window = ride.request.handover else { return nil }
            guard !window.contains(stop.begin) || !window.contains(stop.departure) else { return nil }
            let isEarly = stop.begin < window.earliest
            return Finding(
                code: .handover, subject: ride.subject(at: ride.alighting),
                measured: .window(TimeWindow(stop.begin, stop.departure)), limit: .window(window),
                cause: isEarly ? "thuis voordat er iemand is" : "thuis nadat er nog iemand is",
                source: "persoonlijke afspraak")
        }
    }
}
