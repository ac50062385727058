import Application
import ArgumentParser
import Domain

struct ExplainPupilCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "leerling", abstract: "Waarom de rit van deze leerling zo lang duurt; de som klopt precies.")

    @Argument(help: ArgumentHelp("Code van de leerling.", valueName: "code"))
    var pupil: String

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ExplainVerb(workspace: try workspace.path(), plan: plan.name, subject: .pupil(Pupil.ID(pupil)))
        let outcome = try verb.run()
        try present(outcome) { outcome.text }
    }
}
