import Application
import ArgumentParser
import Domain

struct PlanCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Maakt een plan voor één dagdeel, controleert het en bewaart het.",
        discussion: """
            Met Ctrl-C stopt het zoeken eerder; het beste plan tot dan toe wordt dan bewaard.
            """)

    @Option(name: .customLong("datum"), help: ArgumentHelp("De dag, zoals 2026-11-23.", valueName: "datum"))
    var date: PlanDate

    @Option(name: .customLong("richting"), help: ArgumentHelp("Naar school of naar huis.", valueName: "richting"))
    var direction: Direction

    @Option(
        name: .customLong("naam"),
        help: ArgumentHelp("Naam van het plan; anders datum en richting, zoals 2026-11-23-heen.", valueName: "naam"))
    var name: String?

    @OptionGroup var effort: SolveOptions
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = PlanVerb(
            workspace: try workspace.path(), date: date, direction: direction, name: name.map { StoredPlan.ID($0) },
            effort: effort.effort(standard: 60))
        let outcome = try WatchedRun.run { try verb.run($0) }
        try present(outcome) { PlanPresentation(outcome.half).text }
    }
}
