import Application
import Domain

/// What was agreed, the overdue first.
struct FollowUpPresentation {
    private let outcome: FollowUpOutcome

    init(_ outcome: FollowUpOutcome) { self.outcome = outcome }

    var text: String {
        guard !outcome.lines.isEmpty else { return "Er is nog niets afgesproken." }
        return outcome.lines.map(block).joined(separator: "\n")
    }

    private func block(_ line: FollowUpOutcome.Line) -> String {
        let action = line.action
        let about = line.complaint.map { " (\($0.category.name), \($0.subject))" } ?? ""
        var lines = [
            "\(action.complaint)/\(action.number)\(about): \(line.state.rawValue)",
            "  \(action.text)",
            "  \(action.owner.rawValue), afgesproken \(action.agreed), uiterlijk \(action.due)",
        ]
        if let done = action.done { lines.append("  gedaan \(done), effect bekijken op \(action.check)") }
        if let effect = line.effect {
            lines.append("  ervoor: \(side(effect.before))")
            lines.append("  erna:   \(side(effect.after))")
            lines.append("  de rit werd: \(effect.effect.rawValue)")
        }
        return lines.joined(separator: "\n")
    }

    private func side(_ side: ActionEffect.Side) -> String {
        let parts = [
            "\(side.rides) ritten", side.meanRide.map { "gemiddeld \($0.durationText) onderweg" },
            side.meanDeviation.map { "\($0.durationText) van de afgesproken tijd" }, "\(side.complaints) klachten",
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }
}
