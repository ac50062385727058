import Application
import ArgumentParser
import Domain

struct InsightCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "inzage", abstract: "Laat alles zien wat de werkmap over één leerling weet.")

    @Argument(help: ArgumentHelp("Code van de leerling.", valueName: "code"))
    var pupil: String

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try InsightVerb(workspace: workspace.path(), pupil: Pupil.ID(pupil)).run()
        try present(outcome) { outcome.text }
    }
}
