import Application
import ArgumentParser
import Domain

struct RealisationReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "realisatie",
        abstract: "Wat er is gereden, naast plan en norm: op tijd, reistijd, en wat er anders ging.",
        discussion: """
            Zonder --van en --tot gaat het over alles wat is ingelezen. Elk deel staat er met de grenzen waartussen het \
            met 95 % zekerheid ligt. Voor een rapport dat u kunt delen of afdrukken: --uit.
            """)

    @OptionGroup var period: PeriodOptions

    @Option(name: .customLong("vervoerder"), help: ArgumentHelp("Alleen deze vervoerder.", valueName: "code"))
    var carrier: String?

    @Option(
        name: .customLong("uit"), help: ArgumentHelp("Schrijft het rapport voor in de browser.", valueName: "bestand"))
    var html: String?

    @Option(name: .customLong("csv"), help: ArgumentHelp("Schrijft alle cijfers als tabel.", valueName: "bestand"))
    var csv: String?

    @Option(name: .customLong("xlsx"), help: ArgumentHelp("Schrijft alle cijfers voor Excel.", valueName: "bestand"))
    var xlsx: String?

    @Option(
        name: .customLong("uitgave"),
        help: ArgumentHelp(
            "Voor wie: delen is zonder routes, dagen en kleine aantallen; bureau is alleen voor uzelf.",
            valueName: "uitgave"))
    var edition: Edition = .shared

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = RealisationReportVerb(
            workspace: try workspace.path(),
            query: VisitQuery(from: period.from, until: period.until, carrier: carrier.map { Carrier.ID($0) }),
            edition: edition, files: .init(html: html, csv: csv, xlsx: xlsx))
        let outcome = try verb.run()
        try present(outcome) { RealisationPresentation(outcome).text }
    }
}
