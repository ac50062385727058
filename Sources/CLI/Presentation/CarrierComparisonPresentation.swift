import Application
import Domain

/// A carrier's routes beside the plan of Ritwijzer, and the steps that bring most.
struct CarrierComparisonPresentation {
    private let comparison: CarrierComparison
    /// Of those who notice a step; the page has them all.
    private static let mostNamed = 8

    init(_ comparison: CarrierComparison) { self.comparison = comparison }

    var text: String {
        ([table] + comparison.told.halves.map(half) + [files]).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var table: String {
        PlanTable(
            titles: comparison.told.halves.flatMap {
                ["\(comparison.name.carrier) \($0.direction.rawValue)", "optimaal \($0.direction.rawValue)"]
            }, figures: comparison.told.halves.flatMap { [$0.now, $0.optimal] }
        ).text
    }

    private func half(_ half: CarrierDayComparison.Half) -> String {
        [
            half.sentences.joined(separator: "\n"), steps(.saving, half), half.together ?? "", steps(.mending, half),
        ].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func steps(_ list: PlanStep.List, _ half: CarrierDayComparison.Half) -> String {
        let steps = half.steps(list)
        guard !steps.isEmpty else { return "" }
        let lines = steps.enumerated().flatMap { index, step in
            [
                "  \(index + 1 < 10 ? " " : "")\(index + 1). \(step.text)",
                "      \(step.touchedText(most: Self.mostNamed))",
            ]
        }
        return (["\(list.title), \(half.direction.rawValue):"] + lines).joined(separator: "\n")
    }

    private var files: String { comparison.files.map { "Geschreven: \($0)" }.joined(separator: "\n") }
}
