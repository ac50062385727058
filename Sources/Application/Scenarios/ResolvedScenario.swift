package import Domain
import Interchange

/// A scenario with everything that it builds on, in the order in which it is applied.
package struct ResolvedScenario: Sendable {
    package struct Step: Sendable {
        /// Whose change this is.
        package var scenario: Scenario.ID
        package var change: ScenarioChange
        package var line: Int

        var location: Fault.Location {
            .init(file: ScenarioLibrary.fileName(of: scenario), line: line, column: change.kind.rawValue)
        }
    }

    package var scenario: Scenario
    package var steps: [Step]
}

extension ScenarioLibrary {
    /// `basis` is the region as it is, unless there is a file of that name.
    ///
    /// - Throws: everything that is wrong with the scenario or with what it builds on, with file and line.
    package func resolve(_ id: Scenario.ID) throws(MissingScenario) -> ResolvedScenario {
        if id == Scenario.asItIs.id { return ResolvedScenario(scenario: .asItIs, steps: []) }
        var resolution = ScenarioResolution(library: self)
        do throws(MissingScenario) {
            try resolution.visit(id, path: [], from: nil)
        } catch {
            throw MissingScenario(id: id, title: error.title, faults: error.faults)
        }
        guard let own = resolution.files[id] else { return ResolvedScenario(scenario: .asItIs, steps: []) }
        let steps = resolution.order.flatMap { id in
            (resolution.files[id]?.changes ?? []).map {
                ResolvedScenario.Step(scenario: id, change: $0.value, line: $0.line)
            }
        }
        return ResolvedScenario(scenario: own.scenario, steps: steps)
    }

    /// The region with the changes of a scenario.
    ///
    /// - Parameter choices: who finds school times and pick-up points.
    /// - Throws: which change cannot be applied, and why.
    package func apply(
        _ id: Scenario.ID, to region: Region, choices: ScenarioChoices
    ) throws(MissingScenario) -> (scenario: Scenario, region: ScenarioRegion) {
        let resolved = try resolve(id)
        return (resolved.scenario, try resolved.apply(to: region, choices: choices))
    }
}

extension ResolvedScenario {
    package func apply(to region: Region, choices: ScenarioChoices) throws(MissingScenario) -> ScenarioRegion {
        do throws(ChangeFault) {
            return try ScenarioApplier(distances: .estimated, choices: choices).apply(steps.map(\.change), to: region)
        } catch {
            var fault = error.fault
            // A fault of a file that the change names points there itself.
            if fault.location == nil { fault.location = steps[error.change].location }
            throw MissingScenario(id: scenario.id, title: scenario.title, faults: [fault])
        }
    }
}

/// Goes through what a scenario builds on, each file once, and what others build on first.
private struct ScenarioResolution {
    let library: ScenarioLibrary
    var files: [Scenario.ID: ScenarioFile] = [:]
    var order: [Scenario.ID] = []
    /// What each scenario brings, itself included.
    private var brought: [Scenario.ID: [Scenario.ID]] = [:]

    init(library: ScenarioLibrary) { self.library = library }

    /// - Parameters:
    ///   - path: who asked for this scenario, the first one first.
    ///   - from: where its name stands.
    mutating func visit(_ id: Scenario.ID, path: [Scenario.ID], from: Fault.Location?) throws(MissingScenario) {
        if let start = path.firstIndex(of: id) {
            let circle = (path[start...] + [id]).map(\.text).joined(separator: " → ")
            throw missing(
                Fault(
                    code: "E-SCENARIO-KRING", message: "scenario's verwijzen in een kring naar elkaar: \(circle)",
                    location: from, advice: "Haal een van deze verwijzingen weg."), path)
        }
        guard brought[id] == nil else { return }
        let file = try read(id, path, from)
        files[id] = file
        var members: [Scenario.ID] = []
        let base = file.base.map { [$0] } ?? []
        for reference in base + file.combines where reference.value != Scenario.asItIs.id {
            let key = base.contains { $0.line == reference.line && $0.value == reference.value } ? "basis" : "combineer"
            let location = Fault.Location(file: ScenarioLibrary.fileName(of: id), line: reference.line, column: key)
            try visit(reference.value, path: path + [id], from: location)
            for member in brought[reference.value] ?? [] where !members.contains(member) { members.append(member) }
        }
        try checkCombination(file)
        brought[id] = members + [id]
        order.append(id)
    }

    private func read(
        _ id: Scenario.ID, _ path: [Scenario.ID], _ from: Fault.Location?
    ) throws(MissingScenario) -> ScenarioFile {
        let reading: ScenarioReading
        do throws(Fault) {
            reading = try library.read(id)
        } catch {
            var fault = error
            if fault.location == nil { fault.location = from }
            throw missing(fault, path)
        }
        guard let file = reading.file else {
            throw MissingScenario(
                id: id, title: reading.title,
                faults: reading.issues.filter { $0.severity == .error }.map { Fault($0) })
        }
        return file
    }

    /// Two scenarios that are combined may not change the same thing.
    private func checkCombination(_ file: ScenarioFile) throws(MissingScenario) {
        for (index, second) in file.combines.enumerated() {
            for first in file.combines.prefix(index) {
                let (one, other) = (brought[first.value] ?? [], brought[second.value] ?? [])
                let shared = subjects(one.filter { !other.contains($0) }).intersection(
                    subjects(other.filter { !one.contains($0) }))
                guard let subject = shared.min() else { continue }
                throw missing(
                    Fault(
                        code: "E-SCENARIO-TEGENSTRIJDIG",
                        message: "«\(first.value)» en «\(second.value)» veranderen allebei \(subject)",
                        location: .init(
                            file: ScenarioLibrary.fileName(of: file.id), line: second.line, column: "combineer"),
                        advice: "Combineer een van beide, en zet de andere wijziging in dit scenario zelf."),
                    [file.id])
            }
        }
    }

    private func subjects(_ ids: [Scenario.ID]) -> Set<String> {
        Set(ids.flatMap { files[$0]?.changes.flatMap(\.value.subjects) ?? [] })
    }

    private func missing(_ fault: Fault, _ path: [Scenario.ID]) -> MissingScenario {
        let asked = path.first ?? ""
        return MissingScenario(id: asked, title: files[asked]?.title, faults: [fault])
    }
}
