import Application
import ArgumentParser

struct ImportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "importeer",
        abstract: "Leest gegevens in de werkmap.",
        discussion: """
            Een bestand gaat er helemaal in of helemaal niet. Alle fouten komen in één keer, met regel en kolom. Als de \
            werkmap er nog niet is, wordt hij gemaakt. Voor elk soort bestand staat een voorbeeld in data/sjablonen. \
            Met "map" gaan alle bestanden van een map er in de goede volgorde in.
            """)

    @Argument(help: ArgumentHelp("Wat er in het bestand staat.", valueName: "soort"))
    var kind: ImportTopic

    @Argument(help: ArgumentHelp("Het bestand, of bij map: de map.", valueName: "bestand"))
    var file: String

    @Flag(name: .customLong("ook-deels"), help: "Neemt de goede regels ook over als andere regels fout zijn.")
    var allowsPart = false

    @Flag(name: .customLong("vervang"), help: "Haalt ook weg wat niet in het bestand staat.")
    var replaces = false

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ImportVerb(
            workspace: try workspace.path(), kind: kind, file: file, allowsPart: allowsPart, replaces: replaces)
        let outcome = try verb.run()
        for file in outcome.files { Terminal.standard.talk(IssuePresentation(file.issues).text) }
        try present(outcome) { outcome.files.map { ImportPresentation($0).text }.joined(separator: "\n") }
    }
}

extension ImportTopic: ExpressibleByArgument {}
