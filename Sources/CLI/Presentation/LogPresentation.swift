import Application

/// The log as a table, with what its seals say.
struct LogPresentation {
    private let outcome: LogOutcome

    init(_ outcome: LogOutcome) { self.outcome = outcome }

    var text: String {
        var table = TextTable([
            ("wanneer", .left), ("wie", .left), ("wat", .left), ("waarvan", .left), ("aantal", .right),
        ])
        for line in outcome.lines {
            table.add([line.at, line.actor, line.action, line.subject, line.count.map(String.init) ?? ""])
        }
        return ([table.text, ""] + verdict).joined(separator: "\n")
    }

    private var verdict: [String] {
        var lines: [String] = []
        if outcome.breaks.isEmpty {
            lines.append("Het logboek is heel: de zegels van alle \(outcome.all) regels kloppen.")
        } else {
            lines.append("Het logboek is NIET heel:")
            lines += outcome.breaks.prefix(20).map { "  regel \($0.line): \($0.reason)" }
            if outcome.breaks.count > 20 { lines.append("  … en nog \(outcome.breaks.count - 20)") }
        }
        switch outcome.keptIsThere {
        case true: lines.append("Het zegel dat u bewaarde, komt voor: er is aan het eind niets af.")
        case false: lines.append("Het zegel dat u bewaarde, komt NIET voor: er is later in het logboek geknipt.")
        default: break
        }
        if let last = outcome.lastSeal { lines.append("Laatste zegel: \(last)") }
        return lines
    }
}
