import Domain

/// R-POORT
struct GateRule: Rule {
    static let description = RuleDescription(
        .gate, title: "Niet te veel voertuigen bij de poort",
        explanation: "Bij een schoolpoort staan nooit meer voertuigen tegelijk dan er plaatsen zijn.",
        source: "opgave van de school, uit het bestand met bestemmingen")

    private struct Visit {
        let duty: DutyView
        let stop: StopView
    }

    static func check(_ view: PlanView) -> [Finding] {
        view.problem.gates.flatMap { gate -> [Finding] in
            guard let bays = gate.bays else { return [] }
            return check(gate.id, bays, visits(to: gate.id, view))
        }
    }

    private static func visits(to gate: Gate.ID, _ view: PlanView) -> [Visit] {
        view.stops.filter { view.index.gates[$0.stop.place]?.contains(gate) == true }
            .map { Visit(duty: $0.duty, stop: $0.stop) }
            .sorted { ($0.stop.stop.arrival, $0.duty.id) < ($1.stop.stop.arrival, $1.duty.id) }
    }

    /// A finding at each arrival that makes it too busy. Vehicles stand there from arrival until just before departure.
    private static func check(_ gate: Gate.ID, _ bays: Int, _ visits: [Visit]) -> [Finding] {
        var standing: [Visit] = []
        return visits.compactMap { visit in
            let moment = visit.stop.stop.arrival
            standing.removeAll { $0.stop.stop.departure <= moment }
            guard visit.stop.stop.departure > moment else { return nil }
            standing.append(visit)
            let count = Set(standing.map(\.duty.id)).count
            guard count > bays else { return nil }
            return Finding(
                code: .gate, subject: .init(duty: visit.duty.id, stop: visit.stop.index, gate: gate),
                measured: .count(count), limit: .count(bays),
                cause: "te veel voertuigen tegelijk bij de poort om \(moment.clockText)",
                advice: "Misschien kan een van de voertuigen iets eerder of later komen.")
        }
    }
}
