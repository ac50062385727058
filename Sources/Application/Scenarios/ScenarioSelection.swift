package import Domain
import Interchange
import Store

/// Which scenarios are planned, on which day, and how.
package struct ScenarioSelection: Sendable {
    package var workspace: String
    /// Where the scenarios are.
    package var folder: String
    /// In the order in which they are shown; the first is what others are compared with.
    package var names: [Scenario.ID]
    /// nil takes the day of the latest plan.
    package var date: PlanDate?
    package var directions: [Direction]
    package var effort: SeriesEffort

    package init(
        workspace: String, folder: String, names: [Scenario.ID], date: PlanDate? = nil,
        directions: [Direction] = Direction.allCases, effort: SeriesEffort
    ) {
        self.workspace = workspace
        self.folder = folder
        self.names = names
        self.date = date
        self.directions = directions
        self.effort = effort
    }

    /// Plans them all; what is wrong with one does not stop the others.
    ///
    /// - Throws: when there is no workspace, contract or day to begin with.
    func planned(_ run: LongRun) throws(Fault) -> PlannedScenarios {
        // Opened for writing before the search: what is computed is kept.
        let store = try Workspace.open(at: workspace, mode: .write)
        let region = try store.region()
        _ = try region.agreement()
        let date = try store.chosenDate(date)
        let library = ScenarioLibrary(
            folder: folder, region: region, addresses: try AddressBook.lookup(besideWorkspace: workspace))
        let choices = ScenarioChoices.computed(on: date, effort: effort.solve, run: run).keptShifts(
            in: store, on: date, effort: effort.solve, run)
        var inputs: [ScenarioRunner.Input] = []
        var missing: [MissingScenario] = []
        for name in names where !inputs.contains(where: { $0.scenario.id == name }) {
            do throws(MissingScenario) {
                let (scenario, region) = try library.apply(name, to: region, choices: choices)
                inputs.append(.init(scenario: scenario, region: region))
            } catch {
                missing.append(error)
            }
        }
        let runner = ScenarioRunner(store: store, date: date, directions: directions, effort: effort)
        let outcome = try runner.run(inputs, run)
        try? store.log(.compared, count: outcome.results.count)
        let order = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return try PlannedScenarios(
            asked: names, region: region, sources: store.sourceFiles(), date: date, results: outcome.results,
            missing: (missing + outcome.missing).sorted { order[$0.id, default: 0] < order[$1.id, default: 0] },
            keepingFault: outcome.keepingFault)
    }
}

/// What planning a selection gave.
struct PlannedScenarios: Sendable {
    /// As the user named them.
    var asked: [Scenario.ID]
    var region: Region
    /// Files that the region was read from.
    var sources: [SourceFile]
    var date: PlanDate
    var results: [ScenarioResult]
    var missing: [MissingScenario]
    var keepingFault: Fault?

    /// An answer that is not complete is refused or interrupted, whichever comes first; a broken rule comes after that.
    var verdict: Verdict {
        if missing.contains(where: { $0.faults.contains(.stopped) }) { return .interrupted }
        if !missing.isEmpty { return .refused }
        return results.allSatisfy { $0.parts.allSatisfy(\.stored.isValid) } ? .fine : .violations
    }

    var faults: [Fault] { missing.flatMap(\.faults) + [keepingFault].compactMap(\.self) }
}

extension Workspace {
    /// - Throws: when the user names no day and there is no plan to take it from.
    func chosenDate(_ date: PlanDate?) throws(Fault) -> PlanDate {
        if let date { return date }
        if let latest = try plans().filter({ $0.carrier == nil }).compactMap(\.date).max() { return latest }
        throw Fault(
            code: "E-GEEN-DATUM", message: "het is niet duidelijk welke dag u wilt uitrekenen",
            advice: "Geef hem op met --datum, bijvoorbeeld --datum 2026-11-24.")
    }
}
