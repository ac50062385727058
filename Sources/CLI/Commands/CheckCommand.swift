import Application
import ArgumentParser
import Domain

struct CheckCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "controleer",
        abstract: "Controleert de gegevens, een bewaard plan, een plan uit een bestand, of een factuur.",
        usage: """
            ritwijzer controleer
            ritwijzer controleer plan <naam>
            ritwijzer controleer <probleem.json> <plan.json>
            ritwijzer controleer factuur <factuur.csv>
            """,
        discussion: """
            Zonder meer: de gegevens in de werkmap. Met "plan" en een naam: een bewaard plan. De naam van ritten van een \
            vervoerder is VERVOERDER@DATUM, met -heen of -terug erachter voor één richting; dan staat er ook bij wat is \
            aangevuld en wat niet te plannen is. Met twee bestanden: een plan dat ergens anders gemaakt kan zijn, bij \
            zijn probleem. Met "factuur" en een bestand: elke regel naast tarief, plan en realisatie. Bij overtredingen \
            of onverklaarde verschillen is de afsluitcode 1.
            """)

    @Argument(help: ArgumentHelp("Niets, plan en een naam, of twee bestanden.", valueName: "wat"))
    var subjects: [String] = []

    @OptionGroup(title: "Bij een factuur") var billing: BillingOptions

    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp("Bij een factuur: schrijft het oordeel over elke regel als tabel.", valueName: "bestand"))
    var csv: String?

    @OptionGroup(title: "Bij een plan") var travel: TravelOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if subjects.count > 2 || (subjects.count == 1 && subjects[0] != "data") {
            throw ValidationError("geef niets op, of: plan en een naam, of: een probleem en een plan")
        }
    }

    func run() throws {
        if subjects.count < 2 {
            let outcome = try CheckDataVerb(workspace: workspace.path()).run()
            return try present(outcome) { DataPresentation(outcome).text }
        }
        if subjects[0] == "factuur" { return try checkInvoice(subjects[1]) }
        if subjects[0] == "plan", travel.correction == nil, let name = CarrierDayName(subjects[1]) {
            let outcome = try CheckCarrierVerb(workspace: workspace.path(), name: name).run()
            for half in outcome.halves { Terminal.standard.talk(CompletionPresentation(half.completions).text) }
            return try present(outcome) { CarrierCheckPresentation(outcome).text }
        }
        let outcome =
            subjects[0] == "plan"
            ? try CheckPlanVerb(
                workspace: workspace.path(), plan: StoredPlan.ID(subjects[1]), correction: travel.correction
            ).run()
            : try CheckDocumentsVerb(problem: subjects[0], plan: subjects[1]).run()
        Terminal.standard.talk(IssuePresentation(outcome.issues).text)
        guard outcome.subject != nil else { return try presentRefusal(outcome) }
        try present(outcome) { FindingsPresentation(outcome).text }
    }

    private func checkInvoice(_ file: String) throws {
        let outcome = try CheckInvoiceVerb(
            workspace: workspace.path(), file: file, key: billing.sharing?.key, basis: billing.basis, csv: csv
        ).run()
        Terminal.standard.talk(IssuePresentation(outcome.issues).text)
        guard outcome.check != nil else { return try presentRefusal(outcome) }
        try present(outcome) { InvoiceCheckPresentation(outcome).text }
    }
}
