package import Domain
package import Interchange

/// What the demo made.
package struct DemoOutcome: Outcome {
    package var date: PlanDate
    package var halves: [PlannedHalfDay]
    package var report: String
    package var workspace: String
    /// nil when the demo was stopped before it.
    package var comparison: CompareOutcome?

    /// Someone with a ride that is worth explaining: the longest.
    package var examplePupil: Pupil.ID? { halves.first?.figures.longestRide?.pupil }

    package var verdict: Verdict {
        let verdicts = halves.map(\.verdict) + [comparison?.verdict].compactMap(\.self)
        if verdicts.contains(.violations) { return .violations }
        if verdicts.contains(.refused) { return .refused }
        return verdicts.contains(.interrupted) ? .interrupted : .fine
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "demo", isFine: verdict == .fine, findings: halves.flatMap(\.stored.findings),
            result: [
                "date": .string(date.description), "report": .string(report), "workspace": .string(workspace),
                "halves": .array(
                    halves.map {
                        ["direction": .string($0.stored.problem.direction.rawValue), "figures": $0.figures.json]
                    }),
                "comparison": comparison?.answer.result ?? .null,
            ])
    }
}
