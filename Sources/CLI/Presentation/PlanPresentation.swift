import Application
import Domain

/// One plan as text: the table, the pupils without a ride and why, the violations.
struct PlanPresentation {
    private let half: PlannedHalfDay
    /// More lines than this are counted, not printed; `--json` has them all.
    private static let mostLines = 40

    init(_ half: PlannedHalfDay) { self.half = half }

    var text: String {
        var parts = ["Plan \(half.stored.id), versie \(half.stored.version)", table, unplanned, violations, notes]
        parts.append(closing)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var table: String {
        PlanTable(titles: [half.stored.problem.direction.rawValue], figures: [half.figures]).text
    }

    /// Each pupil once, with the reason per vehicle type and one remedy.
    var unplanned: String {
        let lines = half.stored.plan.unplanned.flatMap { one in
            ["  leerling \(one.pupil)"] + one.reasons.map { "    \(typeName($0.vehicleType)): \($0.text)" }
                + (one.remedy.map { ["    \($0)"] } ?? [])
        }
        let proof = half.stored.unplannedProof.map { ["  \($0)"] } ?? []
        return lines.isEmpty ? "" : (["Zonder rit:"] + shortened(lines) + proof).joined(separator: "\n")
    }

    var violations: String {
        let lines = half.stored.findings.filter { $0.severity == .violation }.map { "  \($0.text)" }
        return lines.isEmpty ? "" : (["Overtredingen:"] + shortened(lines)).joined(separator: "\n")
    }

    private var notes: String { half.stored.record.notes.map { "Let op: \($0)" }.joined(separator: "\n") }

    private var closing: String {
        guard half.stored.isValid else { return "Het plan houdt zich NIET aan alle regels en is niet geldig." }
        let left = half.stored.plan.unplanned.count
        return left == 0
            ? "Het plan houdt zich aan alle regels."
            : "Het plan houdt zich aan alle regels, maar \(left.counted("leerling heeft", "leerlingen hebben")) "
                + "geen rit."
    }

    private func typeName(_ id: VehicleType.ID) -> String { half.stored.problem.vehicleType(id)?.name ?? id.text }

    private func shortened(_ lines: [String]) -> [String] {
        let rest = lines.count - Self.mostLines
        return rest <= 0 ? lines : lines.prefix(Self.mostLines) + ["  … en nog \(rest) regels (alles staat in --json)"]
    }
}
