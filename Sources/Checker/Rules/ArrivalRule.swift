import Domain

/// R-AANKOMST
struct ArrivalRule: Rule {
    static let description = RuleDescription(
        .arrival, title: "Op tijd op school",
        explanation: "Heen begint het uitstappen op school niet te vroeg en niet te laat voor de bel.",
        source: "contract; in West-Friesland en Overbetuwe 5 tot 15 minuten voor de bel",
        norms: [.arrivalEarliest, .arrivalLatest])

    static func check(_ view: PlanView) -> [Finding] {
        guard view.problem.direction == .toSchool else { return [] }
        return view.rides.compactMap { ride in
            let window = view.problem.arrivalWindow(of: ride.request)
            let begin = ride.alighting.stop.begin
            guard !window.contains(begin) else { return nil }
            let isEarly = begin < window.earliest
            let norm = view.problem.norms.resolve(isEarly ? .arrivalEarliest : .arrivalLatest, for: ride.request)
            return Finding(
                code: .arrival, subject: ride.subject(at: ride.alighting), measured: .clock(begin),
                limit: .window(window), cause: isEarly ? "te vroeg op school" : "te laat op school",
                source: norm.sourceText)
        }
    }
}
