import Application
import ArgumentParser
import Domain

struct NetworkReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "netwerkgroep",
        abstract: "Het rapport voor de netwerkgroep: klachten naast plannen, een kwartaal lang.",
        discussion: """
            Eén bestand voor in de browser, zonder internet. In de uitgave om te delen is niemand te herkennen; de \
            bureau-uitgave heeft codes en zegt dat op elke bladzijde. Het rapport rekent uit welke ene wijziging in het \
            plan de meeste klachten scheelt. Met --voorstellen rekent het ook uit wat het kost om te doen wat gevraagd \
            is; reken op een kwart minuut per klacht. Wat is uitgerekend, wordt bewaard.
            """)

    @Option(name: .customLong("uit"), help: ArgumentHelp("Het bestand voor het rapport.", valueName: "bestand"))
    var output: String

    @Option(
        name: .customLong("kwartaal"),
        help: ArgumentHelp(
            "Zoals 2026-4 voor oktober tot en met december. Zonder deze optie: dat van de laatste klacht.",
            valueName: "kwartaal"))
    var quarter: ReviewQuarter?

    @Option(
        name: .customLong("voorstellen"),
        help: ArgumentHelp("Zoveel klachten worden doorgerekend; eerst wat gevraagd is.", valueName: "aantal"))
    var proposals = 0

    @Flag(name: .customLong("zonder-rekenen"), help: "Slaat het zoeken naar de beste ene wijziging over.")
    var withoutRemedies = false

    @OptionGroup var audience: AudienceOptions
    @OptionGroup var effort: SolveOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if !(0...500).contains(proposals) { throw ValidationError("--voorstellen ligt tussen 0 en 500") }
    }

    func run() throws {
        let verb = NetworkReportVerb(
            workspace: try workspace.path(),
            options: .init(
                output: output, quarter: quarter, edition: audience.edition, areas: audience.areas,
                proposals: proposals, findsRemedies: !withoutRemedies, effort: effort.effort(standard: 7)),
            now: today.moment)
        let outcome = try WatchedRun.run { try verb.run($0) }
        try present(outcome) { outcome.text }
    }
}

extension ReviewQuarter: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
