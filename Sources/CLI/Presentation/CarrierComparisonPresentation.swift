import Application
import Domain

/// A carrier's routes beside the plan of Ritwijzer, and the steps that bring most.
struct CarrierComparisonPresentation {
    private let comparison: CarrierComparison
    /// Tenths of a percent above the cheapest plan from which on a bound says nothing that a reader can use.
    private static let weak = 500

    init(_ comparison: CarrierComparison) { self.comparison = comparison }

    var text: String {
        ([table] + comparison.halves.map(half)).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var table: String {
        PlanTable(
            titles: comparison.halves.flatMap {
                ["\(comparison.name.carrier) \($0.direction.rawValue)", "optimaal \($0.direction.rawValue)"]
            }, figures: comparison.halves.flatMap { [$0.carrier.figures, $0.optimal.figures] }
        ).text
    }

    private func half(_ half: CarrierComparison.Half) -> String {
        [
            difference(half), list("De stappen die het meest besparen, \(half.direction.rawValue):", half.saving),
            together(half),
            list("De stappen die de meeste overtredingen weghalen, \(half.direction.rawValue):", half.mending),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func difference(_ half: CarrierComparison.Half) -> String {
        let (carrier, optimal) = (half.carrier.figures, half.optimal.figures)
        let saving = carrier.cost - optimal.cost
        var lines = [
            saving >= .zero
                ? "\(half.direction.rawValue): optimaal kost \(saving.euroText) per dag minder dan nu."
                : "\(half.direction.rawValue): optimaal kost \((-saving).euroText) per dag meer dan nu."
        ]
        if let most = half.mostSaving, half.optimal.stored.record.tenthsAboveCheapest ?? .max < Self.weak {
            lines.append("Meer dan \(most.euroText) per dag besparen kan niet onder deze normen; dat is bewezen.")
        }
        if carrier.violations > optimal.violations {
            lines.append(
                "Let op: de ritten van nu hebben \(DutchNumber.count(carrier.violations, "overtreding", "overtredingen")), "
                    + "optimaal \(optimal.violations). Wie zich aan de normen houdt, kan daardoor duurder uit zijn.")
        }
        if optimal.unplanned > 0 {
            lines.append(
                "Let op: optimaal heeft voor \(DutchNumber.count(optimal.unplanned, "leerling", "leerlingen")) geen rit."
            )
        }
        if half.gaps > 0 {
            lines.append(
                "Let op: \(DutchNumber.count(half.gaps, "route telt", "routes tellen")) niet mee, omdat er iets ontbreekt. "
                    + "Zie: ritwijzer controleer plan \(half.carrier.stored.id)")
        }
        return lines.joined(separator: "\n")
    }

    private func list(_ title: String, _ steps: [PlanStep]) -> String {
        guard !steps.isEmpty else { return "" }
        let lines = steps.enumerated().flatMap { index, step in
            ["  \(index + 1 < 10 ? " " : "")\(index + 1). \(step.text)", "      \(touched(step))"]
        }
        return ([title] + lines).joined(separator: "\n")
    }

    /// `Merkt het: L012 (8 min korter), L040 (3 min langer, 5 min eerder).`
    private func touched(_ step: PlanStep) -> String {
        guard !step.touched.isEmpty else { return "Geen leerling merkt er iets van." }
        let names = step.touched.prefix(8).map { one in
            let parts = [
                minutes(one.ride, "langer onderweg", "korter onderweg"), minutes(one.homeMoment, "later", "eerder"),
            ].compactMap(\.self)
            return parts.isEmpty ? one.pupil.text : "\(one.pupil) (\(parts.joined(separator: ", ")))"
        }
        let rest = step.touched.count - names.count
        return "Merkt het: " + names.joined(separator: "; ") + (rest > 0 ? " en nog \(rest)" : "") + "."
    }

    private func minutes(_ difference: Seconds, _ more: String, _ less: String) -> String? {
        let count = (abs(difference.rawValue) + 30) / 60
        return count == 0 ? nil : "\(count) min \(difference > .zero ? more : less)"
    }

    private func together(_ half: CarrierComparison.Half) -> String {
        guard half.saving.count > 1 else { return "" }
        return "Elke stap is apart nagerekend. Geen twee stappen raken dezelfde route: samen besparen ze "
            + "\(half.stepsSaving.euroText) per dag."
    }
}
