import Application
import Domain

/// The demo's last words: a table, what is wrong if anything is, and which file to open.
struct DemoPresentation {
    private let outcome: DemoOutcome

    init(_ outcome: DemoOutcome) { self.outcome = outcome }

    var text: String {
        let halves = outcome.halves
        let table = PlanTable(
            titles: halves.map { $0.stored.problem.direction.rawValue }, figures: halves.map(\.figures)
        ).text
        let details = halves.map(PlanPresentation.init).flatMap { [$0.unplanned, $0.violations] }
        return ([heading, table] + details + [closing, comparison, files]).filter { !$0.isEmpty }.joined(
            separator: "\n\n")
    }

    private var heading: String {
        "Voorbeeldregio, helemaal verzonnen (ook de prijzen). Dag: \(outcome.date)."
    }

    private var comparison: String {
        guard let outcome = outcome.comparison else { return "" }
        return [MissingPresentation(outcome.missing).text, ComparisonPresentation(outcome).figures]
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var closing: String {
        let violations = outcome.halves.map(\.figures.violations).reduce(0, +)
        guard violations == 0 else {
            return "\(violations.counted("overtreding", "overtredingen")): niet elk plan is geldig."
        }
        let left = outcome.halves.map(\.figures.unplanned).reduce(0, +)
        return left == 0
            ? "Geen overtredingen: alle plannen houden zich aan alle regels, en iedereen heeft een rit."
            : "Geen overtredingen: alle plannen houden zich aan alle regels. \(left) keer is er geen rit; hierboven staat waarom."
    }

    private var files: String {
        var lines = ["Open dit bestand in uw browser: \(outcome.report)"]
        lines += (outcome.comparison?.files ?? []).map { "En de vergelijking: \($0)" }
        if let pupil = outcome.examplePupil {
            lines.append("Waarom de langste rit zo lang duurt:")
            lines.append("  \(Program.invocation) leg-uit leerling \(pupil) --werkmap \(outcome.workspace)")
        }
        return lines.joined(separator: "\n")
    }
}
