import Application
import ArgumentParser
import Domain

struct SolveCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "los-op",
        abstract: "Lost één probleem uit een JSON-bestand op, zonder werkmap.",
        discussion: """
            Het bestand beschrijft één dagdeel (formaat ritwijzer-probleem/1). Het plan komt in het bestand van --uit, \
            met alle tijden, kosten per onderdeel, de ondergrens en de bevindingen (formaat ritwijzer-plan/1).
            """)

    @Argument(help: ArgumentHelp("Het probleem.", valueName: "probleem.json"))
    var problem: String

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp(
            "Hier komt het plan. Zonder deze optie komt het op de standaarduitvoer.", valueName: "bestand"))
    var output: String?

    @OptionGroup var effort: SolveOptions
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = SolveVerb(problem: problem, output: output, effort: effort.effort(standard: 60))
        let outcome = try WatchedRun.run { try verb.run($0) }
        Terminal.standard.talk(IssuePresentation(outcome.issues).text)
        guard let half = outcome.half else { return try presentRefusal(outcome) }
        if output == nil, !answer.isJSON {
            try Terminal.standard.data(outcome.planDocument)
            return try finish(outcome.verdict)
        }
        try present(outcome) { PlanPresentation(half).text }
    }
}
