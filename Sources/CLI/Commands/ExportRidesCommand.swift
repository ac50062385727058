import Application
import ArgumentParser
import Domain

struct ExportRidesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritten", abstract: "De ritten van een bewaard plan, als tabel, als document of als kaart.")

    @Option(name: .customLong("formaat"), help: ArgumentHelp("De vorm van het bestand.", valueName: "vorm"))
    var format: ExportFormat = .csv

    @Flag(
        name: .customLong("met-codes"),
        help:
            "Met de codes en de woningen van leerlingen. Zonder deze optie staan er nummers, en geen woningen op de kaart."
    )
    var withCodes = false

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp("Het bestand. Zonder deze optie komt alles op de standaarduitvoer.", valueName: "bestand"))
    var output: String?

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ExportRidesVerb(
            workspace: try workspace.path(), plan: plan.name, format: format, withCodes: withCodes, output: output)
        let outcome = try verb.run()
        if output == nil, !answer.isJSON { return try Terminal.standard.data(outcome.content) }
        try present(outcome) { "Geschreven: \(output ?? "")" }
    }
}

extension ExportFormat: ExpressibleByArgument {}
