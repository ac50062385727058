import Application
import ArgumentParser

struct ExplainCostCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "kosten", abstract: "Waar het geld heen gaat, per onderdeel van het tarief.")

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ExplainVerb(workspace: try workspace.path(), plan: plan.name, subject: .cost)
        let outcome = try verb.run()
        try present(outcome) { outcome.text }
    }
}
