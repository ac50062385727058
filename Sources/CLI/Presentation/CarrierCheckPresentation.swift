import Application
import Domain

/// Routes of a carrier, judged: counts first, then each violation by route and stop.
struct CarrierCheckPresentation {
    private let outcome: CarrierCheckOutcome
    /// More lines than this are counted, not printed; `--json` has them all.
    private static let mostLines = 60

    init(_ outcome: CarrierCheckOutcome) { self.outcome = outcome }

    var text: String { (outcome.halves.map(half) + [closing]).joined(separator: "\n\n") }

    private func half(_ half: CarrierCheckOutcome.Half) -> String {
        let stored = half.half.stored
        return [
            "Ritten: \(stored.id), \(half.routes.counted("route", "routes"))",
            PlanTable(titles: [stored.problem.direction.rawValue], figures: [half.half.figures]).text,
            section("Niet te plannen uit de gegevens:", half.gaps),
            counts(half), section("Overtredingen:", violations(half)), section("Waarschuwingen:", warnings(half)),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func counts(_ half: CarrierCheckOutcome.Half) -> String {
        guard !half.violations.isEmpty else { return "" }
        var table = TextTable([("Regel", .left), ("overtredingen", .right)])
        for (rule, count) in half.violationsPerRule { table.add([rule.rawValue, String(count)]) }
        return table.text + "\n\nOp \(half.routesInViolation) van de \(half.routes) routes, bij "
            + "\(half.pupilsInViolation.counted("leerling", "leerlingen"))."
    }

    /// By route and stop, because that is where a planner mends them.
    private func violations(_ half: CarrierCheckOutcome.Half) -> [String] {
        let order = Dictionary(
            half.half.stored.plan.duties.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        func key(_ finding: Finding) -> (Int, Int, String) {
            let duty = finding.subject.duty.flatMap { order[$0] } ?? -1
            return (duty, finding.subject.stop ?? -1, finding.code.rawValue)
        }
        return half.violations.sorted { key($0) < key($1) }.map(\.text)
    }

    private func warnings(_ half: CarrierCheckOutcome.Half) -> [String] {
        half.half.stored.findings.filter { $0.severity == .warning }.map(\.text)
    }

    private func section(_ title: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let rest = lines.count - Self.mostLines
        let shown = lines.prefix(Self.mostLines).map { "  " + $0.replacing("\n", with: "\n  ") }
        return ([title] + shown + (rest > 0 ? ["  … en nog \(rest) (alles staat in --json)"] : []))
            .joined(separator: "\n")
    }

    private var closing: String {
        let count = outcome.halves.map(\.violations.count).reduce(0, +)
        let gaps = outcome.halves.map(\.gaps.count).reduce(0, +)
        if count == 0, gaps == 0 { return "De ritten houden zich aan alle regels." }
        var parts = [count.counted("overtreding", "overtredingen")]
        if gaps > 0 { parts.append("\(gaps.counted("route", "routes")) niet te plannen") }
        return "De ritten houden zich niet aan alle regels: \(parts.joined(separator: ", "))."
    }
}
