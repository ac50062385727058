import Checker
package import Domain
package import Interchange
import Store

/// `klacht beoordeel`: one complaint, or all of them, held against what was promised and driven.
package struct JudgeComplaintsVerb: Sendable {
    private let workspace: String
    private let id: Complaint.ID?
    private let now: LocalMoment?
    private let repair: Effort?

    /// - Parameters:
    ///   - complaint: nil judges all.
    ///   - repair: how long to search for what repair costs; nil does not search. For one complaint only.
    package init(workspace: String, complaint: Complaint.ID?, repair: Effort? = nil, now: LocalMoment? = nil) {
        self.workspace = workspace
        id = complaint
        self.repair = repair
        self.now = now
    }

    package func run(_ run: LongRun = LongRun()) throws(Fault) -> JudgementOutcome {
        // What is computed is kept.
        let store = try Workspace.open(at: workspace, mode: .write)
        let desk = try ComplaintDesk(store, now: now)
        let complaints: [Complaint] = if let id { [try desk.complaint(id)] } else { try store.complaints() }
        let judged = complaints.filter { $0.kind != .compliment }
        var cases = try ComplaintCases(store, norms: desk.norms, for: judged)
        var lines: [JudgementOutcome.Line] = []
        for complaint in judged {
            let of = try cases.of(complaint)
            lines.append(
                JudgementOutcome.Line(
                    complaint: complaint, judgement: Checker.judge(of),
                    answer: try repair.flatMapWish(id) { effort throws(Fault) in
                        try RepairSearch(store: store, effort: effort).answer(complaint, run)
                    }))
        }
        try store.log(.complaintsJudged, count: lines.count)
        return JudgementOutcome(lines: lines)
    }
}

extension Effort? {
    /// Only for one complaint: each search takes seconds.
    fileprivate func flatMapWish(
        _ id: Complaint.ID?, _ body: (Effort) throws(Fault) -> RepairAnswer?
    ) throws(Fault) -> RepairAnswer? {
        guard let self, id != nil else { return nil }
        return try body(self)
    }
}

package struct JudgementOutcome: Outcome {
    package struct Line: Sendable {
        package var complaint: Complaint
        package var judgement: Judgement
        package var answer: RepairAnswer?
    }

    package var lines: [Line]

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "klacht beoordeel", isFine: true,
            result: [
                "judgements": .array(
                    lines.map { line in
                        .fields([
                            "complaint": .string(line.complaint.id.text),
                            "judgement": JSONValue(encoding: line.judgement),
                            "repair": line.answer.map { JSONValue(encoding: $0) },
                        ])
                    })
            ])
    }
}
