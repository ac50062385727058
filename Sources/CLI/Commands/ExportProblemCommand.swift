import Application
import ArgumentParser
import Domain

struct ExportProblemCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "probleem", abstract: "Eén dagdeel als probleem (ritwijzer-probleem/1), voor los-op.")

    @Option(name: .customLong("datum"), help: ArgumentHelp("De dag, zoals 2026-11-23.", valueName: "datum"))
    var date: PlanDate

    @Option(name: .customLong("richting"), help: ArgumentHelp("Naar school of naar huis.", valueName: "richting"))
    var direction: Direction

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp("Het bestand. Zonder deze optie komt alles op de standaarduitvoer.", valueName: "bestand"))
    var output: String?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ExportProblemVerb(
            workspace: try workspace.path(), date: date, direction: direction, output: output)
        let outcome = try verb.run()
        if output == nil, !answer.isJSON { return try Terminal.standard.data(outcome.content) }
        try present(outcome) { "Geschreven: \(output ?? "")" }
    }
}
