import Application
import ArgumentParser

/// The root: `ritwijzer <opdracht>`.
struct RitwijzerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritwijzer",
        abstract: "Plant leerlingenvervoer: van een lijst met leerlingen tot een gecontroleerd plan.",
        discussion: """
            Afsluitcodes: 0 goed, 1 het plan of de gegevens hebben overtredingen, 2 fout in de invoer, 3 fout in het \
            programma of de computer, 4 onderbroken met een resultaat, 64 opdracht niet begrepen.
            """,
        version: Product.version,
        subcommands: [
            DemoCommand.self, TemplateCommand.self, ImportCommand.self, CheckCommand.self, PlanCommand.self,
            ExplainCommand.self,
            ExportCommand.self,
            SolveCommand.self, ScenarioCommand.self, CompareCommand.self, ReportCommand.self, ShareCommand.self,
            ComplaintCommand.self, PrivacyCommand.self, GenerateCommand.self,
        ])
}
