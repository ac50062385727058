import Application
import ArgumentParser
import Domain

struct TravelTimesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "reistijden",
        abstract: "Waar rijden langer duurt dan aangenomen, per uur en gebied, geleerd van wat er is gereden.",
        discussion: """
            Met --stel-voor komt er een bestand met een voorstel, dat u kunt lezen, veranderen en gebruiken bij plan en \
            controleer plan. Met --gevolgen ziet u wat de plannen die nu gelden worden als het voorstel klopt.
            """)

    @OptionGroup var period: PeriodOptions

    @Option(
        name: .customLong("stel-voor"),
        help: ArgumentHelp("Schrijft een voorstel met gecorrigeerde reistijden.", valueName: "bestand"))
    var proposal: String?

    @Flag(name: .customLong("gevolgen"), help: "Keurt de plannen die gelden opnieuw, en plant ze opnieuw.")
    var showsConsequences = false

    @Option(
        name: .customLong("datum"),
        help: ArgumentHelp(
            "Bij --gevolgen: de dag waarvan de plannen gelden. Anders de laatste gemeten dag.", valueName: "datum"))
    var day: PlanDate?

    @OptionGroup var effort: SolveOptions
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = TravelTimesVerb(
            workspace: try workspace.path(), query: VisitQuery(from: period.from, until: period.until),
            proposal: proposal, effort: showsConsequences ? effort.effort(standard: 20) : nil, day: day)
        let outcome = try WatchedRun.run { try verb.run($0) }
        try present(outcome) { TravelTimesPresentation(outcome).text }
    }
}
