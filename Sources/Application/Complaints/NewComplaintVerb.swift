package import Domain
package import Interchange
import Store

/// `klacht nieuw`: one complaint, typed in.
package struct NewComplaintVerb: Sendable {
    /// Every word as the user typed it, by the column of klachten.csv.
    private let cells: [(column: String, value: String)]
    private let workspace: String
    private let now: LocalMoment?

    package init(workspace: String, cells: [(column: String, value: String)], now: LocalMoment? = nil) {
        self.workspace = workspace
        self.cells = cells
        self.now = now
    }

    /// Read as a row of a file, so that both say and refuse the same.
    package func run() throws(Fault) -> ComplaintOutcome {
        let desk = try ComplaintDesk(Workspace.open(at: workspace, mode: .write), now: now)
        var given = cells
        let number: String
        if let own = given.first(where: { $0.column == "nummer" }) {
            number = own.value
        } else {
            number = try nextNumber(desk)
        }
        given.removeAll { $0.column == "nummer" }
        if !given.contains(where: { $0.column == "ontvangen" }) { given.append(("ontvangen", desk.now.text)) }
        let read = ComplaintForm.read([("nummer", number)] + given, known: KnownCodes(try desk.store.region()))
        guard let complaint = read.complaint, !read.issues.contains(where: { $0.severity == .error }) else {
            return ComplaintOutcome(command: "klacht nieuw", complaint: nil, terms: [], issues: read.issues)
        }
        try desk.store.add(complaint)
        return ComplaintOutcome(
            command: "klacht nieuw", complaint: complaint, terms: desk.terms.terms(of: complaint), issues: read.issues)
    }

    /// `K-2026-014`: the first free one of this year.
    private func nextNumber(_ desk: ComplaintDesk) throws(Fault) -> String {
        let taken = Set(try desk.store.complaints().map(\.id.text))
        var number = 1
        while true {
            let digits = String(number)
            let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
            let name = "K-\(desk.now.date.year)-\(padded)"
            if !taken.contains(name) { return name }
            number += 1
        }
    }
}

/// One complaint as it is now, with its terms.
package struct ComplaintOutcome: Outcome {
    package var command: String
    /// nil when it was refused.
    package var complaint: Complaint?
    package var terms: [ComplaintTerm]
    package var issues: [ImportIssue]

    package var verdict: Verdict { complaint == nil ? .refused : .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: complaint != nil, issues: issues,
            result: .fields([
                "complaint": complaint.map { JSONValue(encoding: $0) }, "terms": JSONValue(encoding: terms),
            ]))
    }
}
