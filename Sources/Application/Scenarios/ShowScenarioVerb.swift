package import Domain
package import Interchange
import Store

/// `scenario toon`: what a scenario changes, in words, and what that does before anything is planned.
package struct ShowScenarioVerb: Sendable {
    private let folder: String
    private let workspace: String?
    private let id: Scenario.ID

    package init(folder: String, workspace: String?, id: Scenario.ID) {
        self.folder = folder
        self.workspace = workspace
        self.id = id
    }

    package func run() throws(Fault) -> ScenarioOutcome {
        let library = try ScenarioLibrary.open(folder: folder, workspace: workspace)
        if id != Scenario.asItIs.id { _ = try library.read(id) }
        do throws(MissingScenario) {
            return ScenarioOutcome(try library.resolve(id), region: library.region)
        } catch {
            return ScenarioOutcome(error)
        }
    }
}

package struct ScenarioOutcome: Outcome {
    /// What one scenario contributes.
    package struct Group: Sendable {
        package var scenario: Scenario.ID
        package var lines: [String]
    }

    package var id: Scenario.ID
    package var title: String?
    package var question: String?
    package var base: Scenario.ID?
    package var groups: [Group] = []
    package var notes: [String] = []
    package var faults: [Fault] = []

    init(_ missing: MissingScenario) {
        id = missing.id
        title = missing.title
        faults = missing.faults
    }

    /// Words against the region as the changes before each one left it; what must be computed is not applied here.
    init(_ resolved: ResolvedScenario, region: Region?) {
        id = resolved.scenario.id
        title = resolved.scenario.title
        question = resolved.scenario.question
        base = resolved.scenario.base
        let applier = ScenarioApplier(distances: .estimated, choices: .none)
        var present = region.map { ScenarioRegion($0) }
        for step in resolved.steps {
            add(step.change.words(against: present?.region), of: step.scenario)
            guard var next = present else { continue }
            do throws(Fault) {
                try applier.apply(step.change, to: &next)
                present = next
            } catch {
                report(error, step)
            }
        }
        notes += present?.notes ?? []
    }

    private mutating func add(_ lines: [String], of scenario: Scenario.ID) {
        if groups.last?.scenario == scenario {
            groups[groups.count - 1].lines += lines
        } else {
            groups.append(Group(scenario: scenario, lines: lines))
        }
    }

    private mutating func report(_ fault: Fault, _ step: ResolvedScenario.Step) {
        if fault == .onlyWhenPlanned {
            notes.append("Wat «\(step.change.kind.rawValue)» oplevert, blijkt pas als u het scenario laat uitrekenen.")
        } else {
            var fault = fault
            fault.location = fault.location ?? step.location
            faults.append(fault)
        }
    }

    package var verdict: Verdict { faults.isEmpty ? .fine : .refused }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "scenario toon", isFine: verdict == .fine, faults: faults,
            result: .fields([
                "id": .string(id.text), "title": title.map { .string($0) },
                "question": question.map { .string($0) }, "base": base.map { .string($0.text) },
                "changes": .array(
                    groups.map { group in
                        [
                            "scenario": .string(group.scenario.text),
                            "lines": .array(group.lines.map { .string($0) }),
                        ]
                    }), "notes": .array(notes.map { .string($0) }),
            ]))
    }
}
