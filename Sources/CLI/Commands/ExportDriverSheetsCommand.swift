import Application
import ArgumentParser
import Domain

struct ExportDriverSheetsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "rittenstaat",
        abstract: "Voor elke dienst een bladzijde voor de chauffeur, om af te drukken.",
        discussion: """
            Met adressen en codes van leerlingen, en wat de rit nodig heeft; zonder namen en zonder medische gegevens. \
            Namen en telefoonnummers staan niet in Ritwijzer: met --contacten geeft u ze mee, alleen voor deze druk. \
            Zonder blijven die vakken leeg. Bij ritten van een vervoerder staat ook de \
            code van de chauffeur erop.
            """)

    @Option(
        name: .customLong("dienst"),
        help: ArgumentHelp("Alleen deze dienst. Zonder deze optie: alle diensten.", valueName: "dienst"))
    var duty: String?

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp(
            "Het HTML-bestand. Zonder deze optie en zonder --pdf komt het op de standaarduitvoer.", valueName: "bestand"
        ))
    var output: String?

    @Option(
        name: .customLong("pdf"),
        help: ArgumentHelp("Schrijft ook een PDF. Daarvoor moet Chromium of Chrome er zijn.", valueName: "bestand"))
    var pdf: String?

    @Option(
        name: .customLong("contacten"),
        help: ArgumentHelp(
            "Een tabel met de kolommen leerling, naam en telefoon. Die wordt afgedrukt en niet bewaard.",
            valueName: "bestand"))
    var contacts: String?

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try ExportDriverSheetsVerb(
            workspace: try workspace.path(), plan: plan.name, duty: duty.map { Duty.ID($0) }, output: output, pdf: pdf,
            contacts: contacts
        ).run()
        if let content = outcome.content, !answer.isJSON { return try Terminal.standard.data(content) }
        try present(outcome) { outcome.files.map { "Geschreven: \($0)" }.joined(separator: "\n") }
    }
}
