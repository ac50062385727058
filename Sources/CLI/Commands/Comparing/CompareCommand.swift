import Application
import ArgumentParser
import Domain

struct CompareCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "vergelijk",
        abstract: "Zet scenario's naast elkaar: wat ze kosten, en hoe zeker het verschil is.",
        discussion: """
            Het eerste scenario is de basis; de andere worden daarmee vergeleken. Wat al eens is uitgerekend, komt uit \
            de werkmap. Met Ctrl-C stopt het rekenen; dezelfde opdracht gaat daarna verder waar het gebleven was.

            Met VERVOERDER@DATUM en "optimaal" staan de ritten van een vervoerder naast het plan van Ritwijzer voor \
            dezelfde leerlingen, met de tien stappen die het meest besparen. De pagina, de tabel en het werkboek daarvan \
            zijn voor het bureau: zij noemen leerlingen, en laten bij elke stap zien hoe de routes worden.
            """)

    @OptionGroup var series: SeriesOptions

    @Option(
        name: .customLong("html"),
        help: ArgumentHelp("Schrijft ook het rapport voor in de browser.", valueName: "bestand"))
    var html: String?

    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp("Schrijft de cijfers ook als tabel.", valueName: "bestand"))
    var csv: String?

    @Option(
        name: .customLong("xlsx"),
        help: ArgumentHelp("Schrijft de cijfers ook als werkboek voor Excel.", valueName: "bestand"))
    var xlsx: String?

    @OptionGroup var audience: AudienceOptions
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if series.names.count < 2 { throw ValidationError("noem minstens twee scenario's, zoals: basis reistijd-45") }
    }

    func run() throws {
        if let name = series.names.first.flatMap({ CarrierDayName($0) }) { return try compare(name) }
        let verb = CompareVerb(
            command: "vergelijk", selection: try series.selection(),
            files: .init(html: html, csv: csv, xlsx: xlsx), areas: audience.areas, edition: audience.edition)
        let outcome = try WatchedRun.run(.whatIsDone) { try verb.run($0) }
        try ComparisonPresentation(outcome).show(self)
    }

    private func compare(_ name: CarrierDayName) throws {
        guard series.names.dropFirst() == ["optimaal"] else {
            throw Fault(
                code: "E-VERGELIJK", message: "ritten van een vervoerder kunnen alleen naast «optimaal» staan",
                advice: "Geef op: ritwijzer vergelijk \(name.text) optimaal")
        }
        guard audience.chosenEdition != .shared else {
            throw Fault(
                code: "E-VERGELIJK",
                message: "van ritten naast «optimaal» is er geen uitgave om te delen: de stappen noemen leerlingen",
                advice: "Laat --uitgave weg, en deel de bestanden niet buiten het bureau.")
        }
        let verb = CompareCarrierVerb(
            workspace: try series.scenarios.workspace.path(), name: name, effort: series.effort.effort(standard: 30),
            files: .init(html: html, csv: csv, xlsx: xlsx))
        let outcome = try WatchedRun.run(.whatIsDone) { try verb.run($0) }
        try present(outcome) { CarrierComparisonPresentation(outcome).text }
    }
}
