import Application
import ArgumentParser
import Domain

struct ExplainDutyCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "dienst", abstract: "Wat een voertuig doet, halte voor halte, en wat dat kost.")

    @Argument(help: ArgumentHelp("Naam van de dienst, zoals D3.", valueName: "dienst"))
    var duty: String

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ExplainVerb(workspace: try workspace.path(), plan: plan.name, subject: .duty(Duty.ID(duty)))
        let outcome = try verb.run()
        try present(outcome) { outcome.text }
    }
}
