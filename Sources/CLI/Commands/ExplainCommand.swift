import ArgumentParser

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leg-uit",
        abstract: "Legt in gewone taal uit waarom een plan is zoals het is.",
        subcommands: [ExplainPupilCommand.self, ExplainDutyCommand.self, ExplainCostCommand.self])
}
