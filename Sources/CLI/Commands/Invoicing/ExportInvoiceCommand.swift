import Application
import ArgumentParser
import Domain

struct ExportInvoiceCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "factuur",
        abstract: "De factuurregels van een periode, per gemeente, volgens het tarief van het contract.",
        discussion: """
            De regels van een gedeelde rit worden tot op de cent verdeeld over de gemeenten. Als er realisatie is, tellen \
            alleen dagen waarop is gereden. Bedragen zijn zonder btw.
            """)

    @Option(name: .customLong("van"), help: ArgumentHelp("De eerste dag.", valueName: "datum"))
    var from: PlanDate

    @Option(name: .customLong("tot"), help: ArgumentHelp("De laatste dag; die telt mee.", valueName: "datum"))
    var until: PlanDate

    @Option(name: .customLong("gemeente"), help: ArgumentHelp("Alleen deze gemeente.", valueName: "gemeente"))
    var municipality: String?

    @Option(name: .customLong("vervoerder"), help: ArgumentHelp("Alleen deze vervoerder.", valueName: "code"))
    var carrier: String?

    @OptionGroup var billing: BillingOptions

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp(
            "Het bestand (CSV). Zonder deze optie komen alleen de totalen op het scherm.", valueName: "bestand"))
    var csv: String?

    @Option(name: .customLong("xlsx"), help: ArgumentHelp("Schrijft de regels voor Excel.", valueName: "bestand"))
    var xlsx: String?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if until < from { throw ValidationError("--tot ligt voor --van") }
        if until.daysSince1970 - from.daysSince1970 > 400 { throw ValidationError("een periode is hooguit een jaar") }
    }

    func run() throws {
        let verb = ExportInvoiceVerb(
            workspace: try workspace.path(),
            choice: .init(
                from: from, until: until, municipality: municipality.map { Municipality.ID($0) },
                carrier: carrier.map { Carrier.ID($0) }, key: billing.sharing?.key, basis: billing.basis),
            csv: csv, xlsx: xlsx)
        let outcome = try verb.run()
        try present(outcome) { InvoicePresentation(outcome).text }
    }
}
