import Application
import ArgumentParser
import Domain

struct ImportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "importeer",
        abstract: "Leest gegevens in de werkmap.",
        discussion: """
            Een bestand gaat er helemaal in of helemaal niet. Alle fouten komen in één keer, met regel en kolom. Als de \
            werkmap er nog niet is, wordt hij gemaakt. Voor elk soort bestand staat een voorbeeld in data/sjablonen. \
            Met "map" gaan alle bestanden van een map er in de goede volgorde in. Bij realisatie mag u ook een map met \
            dagbestanden opgeven: alleen wat nieuw is, wordt gelezen. Bij ritten hoort een vervoerder: uit het bestand, \
            of met --vervoerder. Wat in ritten ontbreekt wordt aangevuld waar dat kan, en dat wordt gezegd.
            """)

    @Argument(help: ArgumentHelp("Wat er in het bestand staat.", valueName: "soort"))
    var kind: ImportTopic

    @Argument(help: ArgumentHelp("Het bestand, of bij map: de map.", valueName: "bestand"))
    var file: String

    @Option(
        name: .customLong("blad"),
        help: ArgumentHelp("Het blad van een Excel-werkmap, als er meer dan één bij past.", valueName: "naam"))
    var sheet: String?

    @Flag(
        name: .customLong("ja"), help: "Leest het bestand volgens het voorstel voor de kolommen, als dat volledig is.")
    var accepts = false

    @Option(
        name: .customLong("kolommen"),
        help: ArgumentHelp("Zegt welke kop welke kolom is; de werkmap onthoudt het.", valueName: "bestand"))
    var mappingFile: String?

    @Option(
        name: .customLong("bewaar-kolommen"),
        help: ArgumentHelp(
            "Schrijft het voorstel voor de kolommen in een bestand, om te verbeteren.", valueName: "bestand"))
    var newMappingFile: String?

    @Flag(name: .customLong("ook-deels"), help: "Neemt de goede regels ook over als andere regels fout zijn.")
    var allowsPart = false

    @Flag(name: .customLong("vervang"), help: "Haalt ook weg wat niet in het bestand staat.")
    var replaces = false

    @Option(
        name: .customLong("vervoerder"),
        help: ArgumentHelp(
            "De vervoerder van wie het bestand is; nodig bij ritten en realisatie als het niet in het bestand staat. De kolommen worden per vervoerder onthouden.",
            valueName: "code"))
    var carrier: String?

    @Option(
        name: .customLong("datum"),
        help: ArgumentHelp(
            "Bij ritten: de dag, of bij weekdagen een dag in de week, als dat niet in het bestand staat.",
            valueName: "datum"))
    var date: PlanDate?

    @Option(
        name: .customLong("aangeleverd"),
        help: ArgumentHelp(
            "Bij realisatie: wanneer het is aangeleverd, zoals 2026-11-24T17:05. Anders telt het moment van het bestand.",
            valueName: "moment"))
    var deliveredAt: DeliveryMoment?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if let carrier, carrier.isEmpty || carrier.contains(where: { $0.isWhitespace || $0 == "@" }) {
            throw ValidationError("--vervoerder is een korte naam zonder spaties en zonder @")
        }
    }

    func run() throws {
        let verb = ImportVerb(
            workspace: try workspace.path(), kind: kind, file: file,
            options: ImportOptions(
                allowsPart: allowsPart, replaces: replaces, carrier: carrier.map { Carrier.ID($0) }, date: date,
                deliveredAt: deliveredAt, sheet: sheet, acceptsProposal: accepts, mappingFile: mappingFile,
                newMappingFile: newMappingFile))
        let outcome = try verb.run()
        for file in outcome.files {
            Terminal.standard.talk(IssuePresentation(file.issues).text)
            Terminal.standard.talk(CompletionPresentation(file.completions).text)
        }
        try present(outcome) { outcome.files.map { ImportPresentation($0).text }.joined(separator: "\n") }
    }
}

extension ImportTopic: ExpressibleByArgument {}

extension DeliveryMoment: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
