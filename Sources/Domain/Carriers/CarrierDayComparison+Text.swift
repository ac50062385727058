extension CarrierDayComparison.Half {
    /// Tenths of a percent above the cheapest plan from which on a bound says nothing that a reader can use.
    private static let weak = 500

    /// What the difference is, how sure it is, and what to keep in mind; the first sentence answers.
    package var sentences: [String] {
        let saving = now.cost - optimal.cost
        var lines = [
            saving >= .zero
                ? "\(direction.rawValue): optimaal kost \(saving.euroText) per dag minder dan nu."
                : "\(direction.rawValue): optimaal kost \((-saving).euroText) per dag meer dan nu."
        ]
        let above = SolveRecord.tenthsAboveCheapest(cost: optimal.cost, bound: optimal.bound)
        if let mostSaving, above ?? .max < Self.weak {
            lines.append("Meer dan \(mostSaving.euroText) per dag besparen kan niet onder deze normen; dat is bewezen.")
        }
        return lines + cautions
    }

    private var cautions: [String] {
        var lines: [String] = []
        if now.violations > optimal.violations {
            let count = now.violations.counted("overtreding", "overtredingen")
            lines.append(
                "Let op: de ritten van nu hebben \(count), optimaal \(optimal.violations). "
                    + "Wie zich aan de normen houdt, kan daardoor duurder uit zijn.")
        }
        if optimal.unplanned > 0 {
            let count = optimal.unplanned.counted("leerling", "leerlingen")
            lines.append("Let op: optimaal heeft voor \(count) geen rit.")
        }
        if gaps > 0 {
            lines.append(
                "Let op: \(gaps.counted("route telt", "routes tellen")) niet mee, omdat er iets ontbreekt. "
                    + "Zie: ritwijzer controleer plan \(plan)")
        }
        return lines
    }

    /// nil when there is nothing to add up.
    package var together: String? {
        guard saving.count > 1 else { return nil }
        return "Elke stap is apart nagerekend. Geen twee stappen raken dezelfde route: samen besparen ze "
            + "\(stepsSaving.euroText) per dag."
    }
}

extension PlanStep {
    /// `Merkt het: L012 (8 min korter onderweg); L040 (3 min langer onderweg, 5 min eerder).`
    ///
    /// - Parameter most: more than this many are counted; nil tells all.
    package func touchedText(most: Int? = nil) -> String {
        guard !touched.isEmpty else { return "Geen leerling merkt er iets van." }
        let names = touched.prefix(most ?? touched.count).map(\.shortText)
        let rest = touched.count - names.count
        return "Merkt het: " + names.joined(separator: "; ") + (rest > 0 ? " en nog \(rest)" : "") + "."
    }
}

extension TouchedPupil {
    /// In whole minutes: `L040 (3 min langer onderweg, 5 min eerder)`.
    package var shortText: String {
        let parts = [
            TouchedPupil.minutes(ride, "langer onderweg", "korter onderweg"),
            TouchedPupil.minutes(homeMoment, "later", "eerder"),
        ].compactMap(\.self)
        return parts.isEmpty ? pupil.text : "\(pupil) (\(parts.joined(separator: ", ")))"
    }

    private static func minutes(_ difference: Seconds, _ more: String, _ less: String) -> String? {
        let count = (abs(difference.rawValue) + 30) / 60
        return count == 0 ? nil : "\(count) min \(difference > .zero ? more : less)"
    }
}
