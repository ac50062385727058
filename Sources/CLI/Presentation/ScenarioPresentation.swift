import Application
import Domain

/// What a scenario changes, for someone who did not write it.
struct ScenarioPresentation {
    private let outcome: ScenarioOutcome

    init(_ outcome: ScenarioOutcome) { self.outcome = outcome }

    var text: String {
        [heading, changes, notes].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var heading: String {
        var lines = [outcome.title.map { "\($0) (\(outcome.id))" } ?? outcome.id.text]
        if let question = outcome.question { lines.append(question) }
        if let base = outcome.base { lines.append("Bouwt voort op: \(base)") }
        return lines.joined(separator: "\n")
    }

    /// Each scenario that contributes has a heading, when there is more than one.
    private var changes: String {
        guard !outcome.groups.isEmpty else { return outcome.faults.isEmpty ? "Er verandert niets." : "" }
        return outcome.groups.map { group in
            let title =
                outcome.groups.count == 1 && group.scenario == outcome.id
                ? "Wat er verandert:" : "Wat er verandert door \(group.scenario):"
            return ([title] + group.lines.map { "  \($0)" }).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private var notes: String { outcome.notes.map { "Let op: \($0)" }.joined(separator: "\n") }
}

/// The scenarios of a folder, one line each.
struct ScenarioListPresentation {
    private let outcome: ScenarioListOutcome

    init(_ outcome: ScenarioListOutcome) { self.outcome = outcome }

    var text: String {
        guard !outcome.entries.isEmpty else { return "Er zijn nog geen scenario's." }
        var table = TextTable([("Scenario", .left), ("Naam", .left), ("Soort", .left)])
        for entry in outcome.entries {
            let kinds = entry.faults.isEmpty ? entry.kinds.map(\.rawValue).joined(separator: ", ") : "heeft fouten"
            table.add([entry.id.text, entry.title ?? "–", kinds])
        }
        return table.text
    }
}
