import Application
import ArgumentParser
import Domain

struct ShowScenarioCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "toon", abstract: "Zegt in woorden wat een scenario verandert.",
        discussion: "Met een werkmap ziet u ook wat het nu is, en wat de wijziging daar doet.")

    @Argument(help: ArgumentHelp("Naam van het scenario.", valueName: "naam"))
    var name: String

    @OptionGroup var scenarios: ScenarioOptions
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try ShowScenarioVerb(
            folder: scenarios.folder, workspace: scenarios.workspacePath, id: Scenario.ID(name)
        ).run()
        for fault in outcome.faults { Terminal.standard.talk("Fout: \(fault.text)") }
        try present(outcome) { ScenarioPresentation(outcome).text }
    }
}
