import Application
import Domain

/// One complaint as it was kept, with by when what must be done.
struct ComplaintPresentation {
    private let outcome: ComplaintOutcome

    init(_ outcome: ComplaintOutcome) { self.outcome = outcome }

    var text: String {
        guard let complaint = outcome.complaint else { return "" }
        let heading =
            "\(complaint.kind.title) \(complaint.id): \(complaint.category.name), \(complaint.subject), \(complaint.date)"
        return ([heading] + outcome.terms.map { "  \(ComplaintTermText.long($0))" }).joined(separator: "\n")
    }
}

/// A term in words.
enum ComplaintTermText {
    /// `bevestigen voor het einde van 2026-11-25: open`.
    static func long(_ term: ComplaintTerm) -> String {
        let due = term.due.time == nil ? "voor het einde van \(term.due.text)" : "voor \(term.due.text)"
        let done = term.done.map { " (\($0.text))" } ?? ""
        if term.state == .unknown { return "\(term.kind.rawValue): niet te bepalen, want een uur ontbreekt" }
        return "\(term.kind.rawValue) \(due): \(term.state.rawValue)\(done)"
    }

    /// For a cell: the worst of the terms.
    static func short(_ terms: [ComplaintTerm]) -> String {
        let overdue = terms.filter { $0.state == .overdue }
        if !overdue.isEmpty { return "OVER TIJD: " + overdue.map(\.kind.rawValue).joined(separator: ", ") }
        let open = terms.filter { $0.state == .open }.min { LocalMoment.isBefore($0.due, $1.due) }
        if let open { return "\(open.kind.rawValue) tot \(open.due.text)" }
        if terms.contains(where: { $0.state == .unknown }) { return "uur ontbreekt" }
        if terms.contains(where: { $0.state == .late }) { return "klaar, te laat" }
        return terms.isEmpty ? "–" : "klaar"
    }
}
