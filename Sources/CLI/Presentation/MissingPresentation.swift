import Domain

/// Scenarios that are not in the answer, and why.
struct MissingPresentation {
    private let missing: [MissingScenario]

    init(_ missing: [MissingScenario]) { self.missing = missing }

    var text: String {
        missing.map { scenario in
            (["Scenario \(scenario.id) doet niet mee:"] + scenario.faults.map { "  \($0.text)" })
                .joined(separator: "\n")
        }.joined(separator: "\n")
    }
}
