import ArgumentParser

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rapport",
        abstract: "Schrijft een rapport dat u kunt delen en afdrukken.",
        subcommands: [
            ComparisonReportCommand.self, RealisationReportCommand.self, TravelTimesCommand.self,
            NetworkReportCommand.self,
        ])
}
