import ArgumentParser

struct PrivacyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "avg",
        abstract: "Wat de privacywet vraagt: inzage geven en gegevens verwijderen.",
        subcommands: [InsightCommand.self, EraseCommand.self])
}
