import Application
import ArgumentParser
import Domain

/// Which scenarios are computed, and how.
struct SeriesOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Namen van scenario's. \"basis\" is de regio zoals die nu is.", valueName: "naam"))
    var names: [String]

    @Option(
        name: .customLong("datum"),
        help: ArgumentHelp(
            "De dag, zoals 2026-11-24. Zonder deze optie: de dag van uw laatste plan.", valueName: "datum"))
    var date: PlanDate?

    @Option(
        name: .customLong("richting"),
        help: ArgumentHelp("Alleen naar school of alleen naar huis. Zonder deze optie: beide.", valueName: "richting"))
    var direction: Direction?

    @Option(
        name: .customLong("zaden"),
        help: ArgumentHelp(
            "Zo vaak wordt elk dagdeel uitgerekend, telkens met een ander begin. Het beste plan telt; de andere laten zien hoeveel toeval erin zit.",
            valueName: "aantal"))
    var seeds = 2

    @OptionGroup var effort: SolveOptions
    @OptionGroup var scenarios: ScenarioOptions

    func validate() throws {
        if !(1...20).contains(seeds) { throw ValidationError("--zaden ligt tussen 1 en 20") }
    }

    /// - Throws: `Fault` when no workspace is named.
    func selection() throws(Fault) -> ScenarioSelection {
        ScenarioSelection(
            workspace: try scenarios.workspace.path(), folder: scenarios.folder,
            names: names.map { Scenario.ID($0) }, date: date,
            directions: direction.map { [$0] } ?? Direction.allCases,
            effort: SeriesEffort(solve: effort.effort(standard: 30), seeds: seeds))
    }
}
