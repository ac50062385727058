package import Domain
import Interchange

/// What reading one file did.
package struct ImportReport: Hashable, Sendable {
    package var topic: ImportTopic
    /// Without its folder.
    package var file: String
    /// Rows that could be read.
    package var rows: Int
    package var added: Int
    package var changed: Int
    package var unchanged: Int
    package var removed: Int
    /// Rows that were passed over, because something later is there already.
    package var older: Int
    /// The same bytes were read before; nothing was done.
    package var isKnown: Bool
    package var issues: [ImportIssue]
    /// What was filled in to make plans of a carrier's routes.
    package var completions: [RouteCompletion]
    /// Plans that were made of a carrier's routes, whether stored now or before.
    package var plans: [StoredPlan.ID]
    /// Something of the file is in the workspace now.
    package var isApplied: Bool
    /// What the headings could mean; the user has to agree first.
    package var proposal: ColumnProposal?

    init(
        topic: ImportTopic, file: String, rows: Int = 0, added: Int = 0, changed: Int = 0, unchanged: Int = 0,
        removed: Int = 0, older: Int = 0, isKnown: Bool = false, issues: [ImportIssue] = [],
        completions: [RouteCompletion] = [], plans: [StoredPlan.ID] = [], isApplied: Bool = true
    ) {
        self.topic = topic
        self.file = file
        self.rows = rows
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.removed = removed
        self.older = older
        self.isKnown = isKnown
        self.issues = issues
        self.completions = completions
        self.plans = plans
        self.isApplied = isApplied
    }

    /// Errors that were passed over.
    package var refused: Int { issues.count { $0.severity == .error } }

    var json: JSONValue {
        .fields([
            "kind": .string(topic.rawValue), "file": .string(file), "applied": .bool(isApplied),
            "rows": .integer(rows), "added": .integer(added), "changed": .integer(changed),
            "unchanged": .integer(unchanged), "removed": .integer(removed),
            "older": .integer(older), "known": .bool(isKnown),
            "plans": topic == .routes ? .array(plans.map { .string($0.text) }) : nil,
            "completions": topic == .routes ? .array(completions.map(\.json)) : nil,
            "columns": proposal.map { .array($0.lines.map(\.json)) },
            "missingColumns": proposal.map { .array($0.missing.map { .string($0) }) },
        ])
    }
}

extension RouteCompletion {
    var json: JSONValue {
        .fields([
            "kind": .string(kind.rawValue), "plan": half.map { .string($0.text) }, "route": .string(route.text),
            "pupil": pupil.map { .string($0.text) },
            "text": .string(text),
        ])
    }
}

extension ColumnProposal.Line {
    fileprivate var json: JSONValue {
        .fields([
            "heading": .string(heading), "column": column.map { .string($0) }, "reason": .string(reason.text),
            "form": .string(form),
        ])
    }
}
