package import Domain
package import Interchange
import Store

/// `klacht lijst`: one line for each story, with its terms.
package struct ListComplaintsVerb: Sendable {
    private let workspace: String
    private let now: LocalMoment?
    private let onlyOpen: Bool

    /// - Parameter now: nil is the computer's clock.
    package init(workspace: String, now: LocalMoment? = nil, onlyOpen: Bool = false) {
        self.workspace = workspace
        self.now = now
        self.onlyOpen = onlyOpen
    }

    package func run() throws(Fault) -> ComplaintListOutcome {
        let desk = try ComplaintDesk(Workspace.openToLook(at: workspace, .complaintsRead), now: now)
        let terms = desk.terms
        let lines = ComplaintHistory.stories(try desk.store.complaints()).map { story in
            ComplaintListOutcome.Line(story: story, terms: terms.terms(of: story.latest))
        }
        return ComplaintListOutcome(
            now: desk.now, lines: onlyOpen ? lines.filter(\.isOpen) : lines,
            total: lines.map(\.story.count).reduce(0, +))
    }
}

package struct ComplaintListOutcome: Outcome {
    package struct Line: Sendable {
        package var story: ComplaintHistory
        /// Of the latest one.
        package var terms: [ComplaintTerm]

        package var isOverdue: Bool { terms.contains { $0.state == .overdue } }
        package var isOpen: Bool { terms.contains { $0.state == .overdue || $0.state == .open } }
    }

    package var now: LocalMoment
    /// Oldest first.
    package var lines: [Line]
    /// Complaints, compliments and reports in the workspace.
    package var total: Int

    package var overdue: Int { lines.count(where: \.isOverdue) }

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "klacht lijst", isFine: true,
            result: [
                "now": .string(now.text), "total": .integer(total), "overdue": .integer(overdue),
                "complaints": .array(lines.map(\.json)),
            ])
    }
}

extension ComplaintListOutcome.Line {
    var json: JSONValue {
        [
            "complaint": JSONValue(encoding: story.latest), "times": .integer(story.count),
            "earlier": .array(story.earlier.map { .string($0.id.text) }), "history": .string(story.text),
            "terms": JSONValue(encoding: terms),
        ]
    }
}
