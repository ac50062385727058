package import Domain
package import Interchange

/// `scenario reken`: plans scenarios and shows each by itself.
package struct ComputeVerb: Sendable {
    private let selection: ScenarioSelection

    package init(selection: ScenarioSelection) { self.selection = selection }

    package func run(_ run: LongRun) throws(Fault) -> ComputeOutcome {
        ComputeOutcome(try selection.planned(run))
    }
}

package struct ComputeOutcome: Outcome {
    package var date: PlanDate
    /// Each against itself.
    package var rows: [Comparison.Row]
    package var missing: [MissingScenario]
    package let verdict: Verdict
    private let faults: [Fault]

    init(_ planned: PlannedScenarios) {
        date = planned.date
        rows = planned.results.flatMap { Comparison(base: $0, others: []).rows }
        missing = planned.missing
        verdict = planned.verdict
        faults = planned.faults
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "scenario reken", isFine: verdict == .fine, faults: faults,
            result: [
                "date": .string(date.description),
                "scenarios": .array(
                    rows.map { row in
                        [
                            "id": .string(row.id.text), "title": .string(row.title),
                            "figures": .object(
                                ScenarioFigure.allCases.compactMap { figure in
                                    figure.value(row).map { .init(key: figure.rawValue, value: .integer($0)) }
                                }),
                            "notes": .array(row.notes.map { .string($0) }),
                        ]
                    }),
            ])
    }
}
