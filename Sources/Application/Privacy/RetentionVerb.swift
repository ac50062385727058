package import Domain
import Foundation
package import Interchange
import Store

/// `avg bewaartermijn`: what has been kept long enough; taken away only when asked for.
package struct RetentionVerb: Sendable {
    private let workspace: String
    private let terms: String
    private let today: PlanDate
    private let applies: Bool

    /// - Parameters:
    ///   - terms: path of the file that says how long each kind is kept.
    ///   - today: nil is the computer's clock.
    package init(workspace: String, terms: String, today: PlanDate? = nil, applies: Bool) {
        self.workspace = workspace
        self.terms = terms
        self.today = today ?? LocalMoment.present.date
        self.applies = applies
    }

    package func run() throws(Fault) -> RetentionOutcome {
        let name = URL(filePath: terms).lastPathComponent
        let read = RetentionTermsImport.read([UInt8](try InputFile.read(terms)), fileName: name)
        if let issue = read.issues.first { throw Fault(issue) }
        guard let terms = read.rows.first?.value else {
            throw Fault(code: "E-BEWAARTERMIJN", message: "dit bestand is leeg", location: .init(file: name))
        }
        var cutoffs: [RetentionKind: PlanDate] = [:]
        for kind in RetentionKind.allCases { cutoffs[kind] = terms.cutoff(kind, on: today) }
        let store = try Workspace.open(at: workspace, mode: applies ? .write : .read)
        let counts = applies ? try store.expire(before: cutoffs) : try store.expired(before: cutoffs)
        return RetentionOutcome(
            lines: RetentionKind.allCases.map { kind in
                .init(kind: kind, term: terms.terms[kind], cutoff: cutoffs[kind], count: counts[kind] ?? 0)
            }, isApplied: applies)
    }
}

package struct RetentionOutcome: Outcome {
    package struct Line: Hashable, Sendable {
        package var kind: RetentionKind
        /// nil: kept.
        package var term: RetentionTerms.Term?
        package var cutoff: PlanDate?
        package var count: Int
    }

    package var lines: [Line]
    package var isApplied: Bool

    package var total: Int { lines.reduce(0) { $0 + $1.count } }
    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "avg bewaartermijn", isFine: true,
            result: [
                "applied": .bool(isApplied),
                "kinds": .array(
                    lines.map { line in
                        .fields([
                            "kind": .string(line.kind.rawValue), "months": line.term.map { .integer($0.months) },
                            "source": line.term.map { .string($0.source) },
                            "before": line.cutoff.map { .string($0.description) }, "count": .integer(line.count),
                        ])
                    }),
            ])
    }
}
