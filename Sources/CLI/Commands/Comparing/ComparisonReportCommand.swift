import Application
import ArgumentParser

struct ComparisonReportCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "vergelijking",
        abstract: "Het rapport over scenario's: samenvatting, cijfers, kaarten, en waar elk getal vandaan komt.",
        discussion: """
            Eén bestand voor in de browser, zonder internet. Het eerste scenario is de basis. Wat al eens is \
            uitgerekend, komt uit de werkmap. Met --verdeling komt er ook in wat samen plannen oplevert en wat elke \
            gemeente betaalt.
            """)

    @OptionGroup var series: SeriesOptions

    @Option(name: .customLong("uit"), help: ArgumentHelp("Het bestand voor het rapport.", valueName: "bestand"))
    var output: String

    @Flag(name: .customLong("verdeling"), help: "Ook de verdeling van de kosten over de gemeenten, zoals verdeel.")
    var hasShares = false

    @OptionGroup var coalitions: CoalitionOptions
    @OptionGroup var audience: AudienceOptions
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if series.names.count < 2, !hasShares {
            throw ValidationError("noem minstens twee scenario's, zoals: basis reistijd-45")
        }
    }

    func run() throws {
        let selection = try series.selection()
        let verb = CompareVerb(
            command: "rapport vergelijking", selection: selection,
            files: .init(html: output), areas: audience.areas, edition: audience.edition,
            coalitions: hasShares
                ? coalitions.selection(
                    selection.workspace, date: series.date, seed: series.effort.seed, threads: series.effort.threads,
                    iterations: series.effort.iterations) : nil)
        let outcome = try WatchedRun.run(.whatIsDone) { try verb.run($0) }
        try ComparisonPresentation(outcome).show(self)
    }
}
