import Application
import Domain

/// What the checker said of a plan: violations, warnings and notes, each on its own lines.
struct FindingsPresentation {
    private let outcome: CheckOutcome

    init(_ outcome: CheckOutcome) { self.outcome = outcome }

    var text: String {
        ["Plan: \(outcome.subject ?? "")", lines, closing].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var lines: String {
        outcome.findings.map { finding in
            let word = Terminal.standard.coloured(finding.severity.rawValue, colour(finding.severity))
            return "\(word) \(finding.text)"
        }.joined(separator: "\n")
    }

    private var closing: String {
        let count = outcome.findings.count { $0.severity == .violation }
        return count == 0
            ? "Het plan houdt zich aan alle regels."
            : "Het plan is niet geldig: \(count.counted("overtreding", "overtredingen"))."
    }

    private func colour(_ severity: Finding.Severity) -> Terminal.Colour {
        switch severity {
        case .violation: .red
        case .warning: .yellow
        case .note: .green
        }
    }
}
