import Application
import ArgumentParser
import Domain

struct NewComplaintCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "nieuw",
        abstract: "Legt één klacht, compliment of melding vast.",
        discussion: """
            De categorieën: \(ComplaintTopic.allCases.map(\.rawValue).joined(separator: ", ")), of een eigen woord met \
            eigen- ervoor. Bij --gevraagd hoort soms een waarde, met --waarde: minuten, een tijd, of de code van een \
            andere leerling.
            """)

    @Option(
        name: .customLong("nummer"), help: ArgumentHelp("Eigen nummer; anders kiezen wij er een.", valueName: "nummer"))
    var number: String?
    @Option(name: .customLong("soort"), help: ArgumentHelp("klacht, compliment of melding.", valueName: "soort"))
    var kind: String?
    @Option(name: .customLong("datum"), help: ArgumentHelp("De dag waarop het gebeurde.", valueName: "datum"))
    var date: String
    @Option(
        name: .customLong("tijd"), help: ArgumentHelp("Hoe laat het gebeurde, als dat bekend is.", valueName: "tijd"))
    var time: String?
    @Option(name: .customLong("richting"), help: ArgumentHelp("heen of terug.", valueName: "richting"))
    var direction: String?
    @Option(
        name: .customLong("ontvangen"),
        help: ArgumentHelp("Wanneer de klacht binnenkwam, zoals \"24-11-2026 9:15\"; anders nu.", valueName: "moment"))
    var received: String?
    @Option(name: .customLong("leerling"), help: ArgumentHelp("Code van de leerling.", valueName: "code"))
    var pupil: String?
    @Option(name: .customLong("route"), help: ArgumentHelp("De route.", valueName: "code"))
    var route: String?
    @Option(name: .customLong("vervoerder"), help: ArgumentHelp("Korte naam van de vervoerder.", valueName: "naam"))
    var carrier: String?
    @Option(name: .customLong("bestemming"), help: ArgumentHelp("Code van de school.", valueName: "code"))
    var destination: String?
    @Option(name: .customLong("categorie"), help: ArgumentHelp("Waar het over gaat.", valueName: "categorie"))
    var category: String
    @Option(name: .customLong("gevraagd"), help: ArgumentHelp("Wat de melder vraagt.", valueName: "vraag"))
    var wish: String?
    @Option(name: .customLong("waarde"), help: ArgumentHelp("De waarde bij de vraag.", valueName: "waarde"))
    var wishValue: String?
    @Option(name: .customLong("melder"), help: ArgumentHelp("De rol van wie het vertelt.", valueName: "rol"))
    var reporter: String?
    @Option(name: .customLong("stem"), help: ArgumentHelp("Wat het kind ervan zegt.", valueName: "woorden"))
    var voices: String?
    @Flag(name: .customLong("incident"), help: "Er was gevaar: dit wordt binnen twee uur gemeld.")
    var isIncident = false
    @Option(name: .customLong("tekst"), help: ArgumentHelp("Korte tekst, alleen voor het bureau.", valueName: "tekst"))
    var note: String?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let given: [(column: String, value: String?)] = [
            ("nummer", number), ("soort", kind), ("datum", date), ("tijd", time), ("richting", direction),
            ("ontvangen", received), ("leerling", pupil), ("route", route), ("vervoerder", carrier),
            ("bestemming", destination), ("categorie", category), ("gevraagd", wish), ("gevraagd_waarde", wishValue),
            ("melder", reporter), ("stem", voices), ("incident", isIncident ? "ja" : nil), ("tekst", note),
        ]
        let cells = given.compactMap { cell in cell.value.map { (column: cell.column, value: $0) } }
        let outcome = try NewComplaintVerb(workspace: workspace.path(), cells: cells).run()
        Terminal.standard.talk(IssuePresentation(outcome.issues).text)
        guard outcome.complaint != nil else { return try presentRefusal(outcome) }
        try present(outcome) { ComplaintPresentation(outcome).text }
    }
}
