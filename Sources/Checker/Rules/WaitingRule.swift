import Domain

/// R-WACHTEN
struct WaitingRule: Rule {
    static let description = RuleDescription(
        .waiting, title: "Niet stilstaan met leerlingen aan boord",
        explanation: """
            Het voertuig staat met leerlingen aan boord niet langer stil dan de grens. Bij een school geldt een eigen \
            grens. Langzamer rijden dan nodig telt als stilstaan.
            """,
        source: "contract; zonder contract een aanname van dit project",
        norms: [.waitingAboard, .waitingAtGate])

    static func check(_ view: PlanView) -> [Finding] {
        view.stops.compactMap { duty, stop in
            let waited = wait(at: stop)
            guard let norm = strictest(stop), let limit = norm.value, waited > Seconds(limit) else { return nil }
            return Finding(
                code: .waiting, subject: duty.subject(stop), measured: .duration(waited),
                limit: .duration(Seconds(limit)),
                cause: stop.isGate
                    ? "te lang stilstaan bij de school met leerlingen aan boord"
                    : "te lang stilstaan met leerlingen aan boord",
                source: norm.sourceText)
        }
    }

    /// Standing still at this stop, or on the way to it, while someone is aboard.
    static func wait(at stop: StopView) -> Seconds {
        (stop.before.isEmpty ? .zero : stop.waitBefore) + (stop.after.isEmpty ? .zero : stop.waitAfter)
    }

    /// The norm of whoever waits here and may wait the shortest; nil when nobody waits.
    private static func strictest(_ stop: StopView) -> NormBook.Resolved? {
        let waiting = (stop.waitBefore > .zero ? stop.before : []) + (stop.waitAfter > .zero ? stop.after : [])
        let norms = waiting.map { stop.isGate ? $0.facts.waitingAtGate : $0.facts.waitingAboard }
        return norms.min { ($0.value ?? .max) < ($1.value ?? .max) }
    }
}
