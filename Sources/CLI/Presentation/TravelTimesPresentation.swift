import Application
import Domain

/// Learned travel times on the terminal: what is slow, how sure, and what follows from it.
struct TravelTimesPresentation {
    private let outcome: TravelTimesOutcome

    init(_ outcome: TravelTimesOutcome) { self.outcome = outcome }

    var text: String {
        ([heading, slow, others, inPlan] + outcome.consequences.map(consequence) + [closing]).filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private var heading: String {
        let correction = outcome.correction
        return "Gemeten van \(correction.measuredFrom) tot en met \(correction.measuredUntil): "
            + "\(outcome.drives.counted("rit tussen twee haltes", "ritten tussen twee haltes")), "
            + "\(outcome.estimates.count.counted("gebied en uur", "gebieden en uren")) met genoeg ritten."
    }

    private var slow: String {
        let areas = outcome.estimates.filter(\.isSlow)
        guard !areas.isEmpty else {
            return
                "Nergens is rijden met zekerheid meer dan 5 % langzamer dan aangenomen. Er is niets om voor te stellen."
        }
        var table = TextTable([
            ("Langzamer dan aangenomen", .left), ("uur", .right), ("zo lang", .right), ("95 % zeker tussen", .right),
            ("ritten", .right), ("trajecten", .right), ("dagen", .right),
        ])
        for area in areas.sorted(by: { ($1.factor.median, $0.square) < ($0.factor.median, $1.square) }) {
            table.add([
                outcome.labels[area.square] ?? "", "\(area.hour)–\(area.hour + 1)", percent(area.factor.median),
                "\(percent(area.factor.low ?? 0)) – \(percent(area.factor.high ?? 0))", String(area.drives),
                String(area.tracks), String(area.days),
            ])
        }
        return table.text
            + "\n100 % is zoals aangenomen. Voor de zekerheid tellen verschillende trajecten en voertuigen, niet losse ritten."
    }

    private func percent(_ thousandths: Int) -> String { "\(Rounding.divide(thousandths, by: 10)) %" }

    private var others: String {
        let rest = outcome.estimates.filter { !$0.isSlow }
        guard !rest.isEmpty else { return "" }
        let middle = rest.map(\.factor.median).sorted()[rest.count / 2]
        return "In de andere \(rest.count.counted("gebied en uur", "gebieden en uren")) duurt rijden "
            + "\(percent(middle)) van wat is aangenomen (het middelste)."
    }

    /// A plan has one set of times for a whole morning or afternoon: what is left of the hours in it.
    private var inPlan: String {
        let squares = outcome.correction.inPlan
        guard !squares.isEmpty else { return "" }
        var table = TextTable([("Zo rekent een plan daarmee", .left), ("dagdeel", .left), ("zo lang", .right)])
        for one in squares { table.add([one.label, one.direction.rawValue, percent(one.thousandths)]) }
        return table.text
            + "\nEen plan heeft één reistijd voor een hele ochtend of middag. Uren tellen mee naar het aantal ritten dat erin is "
            + "gemeten; een uur zonder voorstel telt als aangenomen."
    }

    private func consequence(_ one: CorrectionConsequence) -> String {
        var lines = [
            "Plan \(one.plan), als rijden zo lang duurt:",
            "  dezelfde ritten: \(one.violations.count.counted("overtreding", "overtredingen")) "
                + "(met de aangenomen tijden \(one.before))",
        ]
        lines += one.rules.map { "    \($0.code.rawValue): \($0.count)" }
        lines.append(
            "  kosten van dezelfde ritten: \(one.drivenCost.euroText) (met de aangenomen tijden \(one.cost.euroText))")
        lines.append("  opnieuw gepland, zoals aangenomen: \(plan(one.plannedAsAssumed))")
        lines.append("  opnieuw gepland, met deze reistijden: \(plan(one.planned))")
        let difference = one.planned.cost - one.plannedAsAssumed.cost
        lines.append(
            "  om met deze reistijden aan de normen te voldoen is \(Cents(abs(difference.rawValue)).euroText) per dagdeel "
                + (difference < .zero ? "minder nodig (het verschil kan toeval van het zoeken zijn)." : "meer nodig."))
        return lines.joined(separator: "\n")
    }

    private func plan(_ planned: CorrectionConsequence.Planned) -> String {
        var parts = [planned.cost.euroText, "marge \(CertaintyText.short(cost: planned.cost, bound: planned.bound))"]
        if planned.violations > 0 {
            parts.append(planned.violations.counted("overtreding", "overtredingen"))
        }
        if planned.unplanned > 0 {
            parts.append("\(planned.unplanned.counted("leerling", "leerlingen")) zonder rit")
        }
        return parts.joined(separator: ", ")
    }

    private var closing: String {
        guard let file = outcome.file else { return "" }
        return """
            Geschreven: \(file)
            Gebruiken kan zo:
              \(Program.invocation) plan --datum DATUM --richting heen --reistijden \(file)
              \(Program.invocation) controleer plan NAAM --reistijden \(file)
            """
    }
}
