import Application
import ArgumentParser

struct ComputeCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "reken",
        abstract: "Rekent scenario's uit en bewaart de uitkomst, elk op zichzelf.",
        discussion: """
            Wat al eens is uitgerekend, komt uit de werkmap. Met Ctrl-C stopt het rekenen; dezelfde opdracht gaat daarna \
            verder waar het gebleven was.
            """)

    @OptionGroup var series: SeriesOptions
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = ComputeVerb(selection: try series.selection())
        let outcome = try WatchedRun.run(.whatIsDone) { try verb.run($0) }
        Terminal.standard.talk(MissingPresentation(outcome.missing).text)
        guard !outcome.rows.isEmpty else { return try presentRefusal(outcome) }
        try present(outcome) { ScenarioTable(rows: outcome.rows, hasBase: false).text }
    }
}
