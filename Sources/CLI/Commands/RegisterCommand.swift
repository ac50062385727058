import Application
import ArgumentParser

struct RegisterCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Maakt de tekst voor het register van verwerkingen, uit wat de werkmap werkelijk bevat.")

    @Option(
        name: .customLong("termijnen"),
        help: ArgumentHelp("Het bestand met bewaartermijnen, om erbij te vermelden.", valueName: "bestand"))
    var terms: String?

    @Option(name: .customLong("uit"), help: ArgumentHelp("Schrijft de tekst in een bestand.", valueName: "bestand"))
    var file: String?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try RegisterVerb(workspace: workspace.path(), terms: terms, path: file).run()
        try present(outcome) { outcome.isWritten ? "Geschreven: \(file ?? "")" : outcome.text }
    }
}
