import ArgumentParser

struct PrivacyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "avg",
        abstract: "Wat de privacywet vraagt: inzage, verwijderen, bewaartermijnen, logboek en register.",
        subcommands: [
            InsightCommand.self, EraseCommand.self, RetentionCommand.self, LogCommand.self, RegisterCommand.self,
        ])
}
