package import Domain
package import Interchange

/// `scenario lijst`: every scenario of a folder, with what is wrong with it.
package struct ListScenariosVerb: Sendable {
    private let folder: String
    private let workspace: String?

    package init(folder: String, workspace: String?) {
        self.folder = folder
        self.workspace = workspace
    }

    package func run() throws(Fault) -> ScenarioListOutcome {
        let library = try ScenarioLibrary.open(folder: folder, workspace: workspace)
        var entries: [ScenarioListOutcome.Entry] = []
        for id in try library.ids() {
            do throws(MissingScenario) {
                entries.append(.init(id: id, scenario: try library.resolve(id)))
            } catch {
                entries.append(.init(id: id, missing: error))
            }
        }
        return ScenarioListOutcome(entries: entries)
    }
}

package struct ScenarioListOutcome: Outcome {
    package struct Entry: Sendable {
        package var id: Scenario.ID
        package var title: String?
        package var question: String?
        package var kinds: [ScenarioChange.Kind] = []
        package var buildsOn: [Scenario.ID] = []
        package var faults: [Fault] = []

        init(id: Scenario.ID, scenario: ResolvedScenario) {
            self.id = id
            title = scenario.scenario.title
            question = scenario.scenario.question
            for step in scenario.steps where !kinds.contains(step.change.kind) { kinds.append(step.change.kind) }
            buildsOn = (scenario.scenario.base.map { [$0] } ?? []) + scenario.scenario.combines
        }

        init(id: Scenario.ID, missing: MissingScenario) {
            self.id = id
            title = missing.title
            faults = missing.faults
        }
    }

    package var entries: [Entry]

    /// A scenario with errors is refused; the list says which and why.
    package var verdict: Verdict { entries.allSatisfy(\.faults.isEmpty) ? .fine : .refused }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "scenario lijst", isFine: verdict == .fine, faults: entries.flatMap(\.faults),
            result: [
                "scenarios": .array(
                    entries.map { entry in
                        .fields([
                            "id": .string(entry.id.text), "title": entry.title.map { .string($0) },
                            "question": entry.question.map { .string($0) },
                            "kinds": .array(entry.kinds.map { .string($0.rawValue) }),
                            "buildsOn": .array(entry.buildsOn.map { .string($0.text) }),
                            "ok": .bool(entry.faults.isEmpty),
                        ])
                    })
            ])
    }
}
