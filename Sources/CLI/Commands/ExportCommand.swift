import ArgumentParser

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exporteer",
        abstract: "Schrijft gegevens voor andere programma's.",
        subcommands: [
            ExportRidesCommand.self, ExportDriverSheetsCommand.self, ExportProblemCommand.self,
            ExportInvoiceCommand.self,
        ])
}
