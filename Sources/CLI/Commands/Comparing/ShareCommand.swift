import Application
import ArgumentParser
import Domain

struct ShareCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "verdeel",
        abstract: "Wat samen plannen oplevert, en hoe gemeenten de kosten kunnen verdelen.",
        discussion: """
            Voor elke groep van gemeenten wordt een plan gemaakt, in beide richtingen. Bij zes gemeenten zijn dat 126 \
            plannen. Wat klaar is, wordt bewaard: na Ctrl-C gaat dezelfde opdracht verder waar het gebleven was.
            """)

    @Option(
        name: .customLong("datum"),
        help: ArgumentHelp(
            "De dag, zoals 2026-11-24. Zonder deze optie: de dag van uw laatste plan.", valueName: "datum"))
    var date: PlanDate?

    @Option(
        name: .customLong("seed"),
        help: ArgumentHelp("Hetzelfde getal geeft bij hetzelfde aantal stappen dezelfde plannen.", valueName: "getal"))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("draden"), help: ArgumentHelp("Zoveel rekenkernen werken mee.", valueName: "aantal"))
    var threads = 2

    @Option(
        name: .customLong("stappen"),
        help: ArgumentHelp("Stopt elk plan na zoveel stappen in plaats van na een tijd.", valueName: "aantal"))
    var iterations: Int?

    @OptionGroup var coalitions: CoalitionOptions
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if !(1...64).contains(threads) { throw ValidationError("--draden ligt tussen 1 en 64") }
        if let iterations, iterations < 1 { throw ValidationError("--stappen is minstens 1") }
    }

    func run() throws {
        let verb = ShareVerb(
            selection: coalitions.selection(
                try workspace.path(), date: date, seed: seed, threads: threads, iterations: iterations))
        let outcome = try WatchedRun.run(.whatIsDone) { try verb.run($0) }
        try present(outcome) { SharesPresentation(outcome).text }
    }
}
