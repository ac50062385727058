import ArgumentParser

struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario",
        abstract: "Vragen als «wat kost 45 minuten?»: maken, bekijken, uitrekenen.",
        subcommands: [
            NewScenarioCommand.self, ListScenariosCommand.self, ShowScenarioCommand.self, ComputeCommand.self,
        ])
}
