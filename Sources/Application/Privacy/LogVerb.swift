package import Domain
package import Interchange
import Store

/// `avg logboek`: who read, brought in or exported what and when, and whether the log is as it was written.
package struct LogVerb: Sendable {
    private let workspace: String
    private let last: Int?
    private let seal: String?

    /// - Parameters:
    ///   - last: only so many of the latest lines are shown; all are checked.
    ///   - seal: one that was kept elsewhere, or the first characters of it.
    package init(workspace: String, last: Int? = nil, seal: String? = nil) {
        self.workspace = workspace
        self.last = last
        self.seal = seal
    }

    package func run() throws(Fault) -> LogOutcome {
        let store = try Workspace.open(at: workspace, mode: .read)
        let entries = try store.logEntries()
        let seals = try store.checkedSeals()
        // Looking at the log is looking too; it comes behind what is shown.
        _ = try Workspace.openToLook(at: workspace, .logRead)
        let shown = last.map { Array(entries.suffix($0)) } ?? entries
        return LogOutcome(
            lines: shown.map(LogOutcome.Line.init), all: entries.count, lastSeal: seals.last,
            breaks: seals.breaks.map { .init(line: $0.line, reason: $0.reason) },
            keptIsThere: seal.map { kept in seals.all.contains { $0.hasPrefix(kept.lowercased()) } })
    }
}

package struct LogOutcome: Outcome {
    package struct Line: Hashable, Sendable {
        /// ISO 8601, UTC.
        package var at: String
        package var actor: String
        package var action: String
        /// The file that was read or the plan that it was about; empty when there is neither.
        package var subject: String
        package var count: Int?
    }

    package struct Break: Hashable, Sendable {
        package var line: Int
        package var reason: String
    }

    package var lines: [Line]
    /// Lines in the log, shown or not.
    package var all: Int
    package var lastSeal: String?
    package var breaks: [Break]
    /// Whether the seal that the user kept is there; nil when none was given.
    package var keptIsThere: Bool?

    package var verdict: Verdict { breaks.isEmpty && keptIsThere != false ? .fine : .violations }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "avg logboek", isFine: verdict == .fine,
            result: .fields([
                "lines": .integer(all), "seal": lastSeal.map { .string($0) },
                "keptSealFound": keptIsThere.map { .bool($0) },
                "breaks": .array(breaks.map { ["line": .integer($0.line), "text": .string($0.reason)] }),
                "entries": .array(lines.map(\.json)),
            ]))
    }
}

extension LogOutcome.Line {
    fileprivate init(_ entry: LogEntry) {
        let plan = entry.plan.map { name in entry.planVersion.map { "\(name) (versie \($0))" } ?? name.text }
        self.init(
            at: entry.at, actor: entry.actor, action: entry.action.rawValue, subject: entry.file?.name ?? plan ?? "",
            count: entry.count)
    }

    fileprivate var json: JSONValue {
        .fields([
            "at": .string(at), "actor": .string(actor), "action": .string(action),
            "subject": subject.isEmpty ? nil : .string(subject), "count": count.map { .integer($0) },
        ])
    }
}
