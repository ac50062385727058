import Application
import ArgumentParser
import Domain

struct NewScenarioCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "nieuw",
        abstract: "Schrijft een voorbeeldscenario met uitleg, om zelf in te vullen.",
        discussion: "De soorten: \(NewScenarioVerb.kinds.joined(separator: ", ")).")

    @Option(name: .customLong("soort"), help: ArgumentHelp("Wat er verandert.", valueName: "soort"))
    var kind: String

    @Option(
        name: .customLong("naam"),
        help: ArgumentHelp("Naam van het bestand, zoals reistijd-45.", valueName: "naam"))
    var name: String

    @OptionGroup var scenarios: ScenarioOptions
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if !NewScenarioVerb.kinds.contains(kind) {
            throw ValidationError("--soort is een van: \(NewScenarioVerb.kinds.joined(separator: ", "))")
        }
    }

    func run() throws {
        let outcome = try NewScenarioVerb(folder: scenarios.folder, kind: kind, name: name).run()
        try present(outcome) {
            (outcome.files.map { "Geschreven: \($0)" }
                + ["Vul het in, en kijk daarna wat er verandert:", "  \(Program.invocation) scenario toon \(name)"])
                .joined(separator: "\n")
        }
    }
}
