import Application
import ArgumentParser
import Domain

struct ListScenariosCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "lijst", abstract: "Laat zien welke scenario's er zijn, en wat er mis mee is.")

    @OptionGroup var scenarios: ScenarioOptions
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try ListScenariosVerb(
            folder: scenarios.folder, workspace: scenarios.workspacePath
        ).run()
        for fault in outcome.entries.flatMap(\.faults) { Terminal.standard.talk("Fout: \(fault.text)") }
        try present(outcome) { ScenarioListPresentation(outcome).text }
    }
}
