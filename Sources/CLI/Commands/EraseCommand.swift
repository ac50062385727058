import Application
import ArgumentParser
import Domain

struct EraseCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verwijder",
        abstract: "Haalt alles van één leerling weg, ook uit bewaarde plannen.",
        discussion: "Dit is niet terug te draaien. Kopieën en rapporten buiten de werkmap blijven bestaan.")

    @Argument(help: ArgumentHelp("Code van de leerling.", valueName: "code"))
    var pupil: String

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try EraseVerb(workspace: workspace.path(), pupil: Pupil.ID(pupil)).run()
        try present(outcome) { outcome.text }
    }
}
