package import Domain

/// A scenario of the demo region with its explanation: the files of `data/scenarios`, and what `scenario nieuw` writes.
package struct ScenarioTemplate: Sendable {
    package let id: Scenario.ID
    /// Is the template of this kind; nil for further examples.
    package let kind: ScenarioChange.Kind?
    package let text: String

    init(id: Scenario.ID, kind: ScenarioChange.Kind? = nil, text: String) {
        self.id = id
        self.kind = kind
        self.text = text
    }

    package static let all: [ScenarioTemplate] = [
        rideCap45, rideCap60, rideCap75, rideCap90, calmer, bells, findBells, pickups, fleet, nearer, nearerList,
        prices, otherMode, together, demand, combination,
    ]

    /// Takes over other scenarios.
    package static let ofCombination = combination

    package static func of(_ kind: ScenarioChange.Kind) -> ScenarioTemplate {
        guard let template = all.first(where: { $0.kind == kind }) else {
            preconditionFailure("every kind has a template: \(kind.rawValue)")
        }
        return template
    }

    package var file: GeneratedFile { GeneratedFile(name: "\(id).yaml", text: text) }
    /// Files of the demo region that it names.
    package var sideFiles: [GeneratedFile] { Self.allSideFiles.filter { text.contains($0.name) } }

    package static let allSideFiles = [
        GeneratedFile(name: "bestanden/opstapplaatsen.csv", text: PickupPointPlan.text),
        GeneratedFile(name: "bestanden/thuisnabij.csv", text: permissionList),
        GeneratedFile(name: "bestanden/co2-factoren.yaml", text: emissionFactors),
    ]
}
