import Application
import ArgumentParser
import Domain

struct DemoCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Maakt een verzonnen regio, leest die in, plant heen en terug, en schrijft een rapport.")

    @Option(name: .customLong("uit"), help: ArgumentHelp("De map voor alles wat de demo maakt.", valueName: "map"))
    var folder = "ritwijzer-demo"

    @Option(
        name: .customLong("leerlingen"), help: ArgumentHelp("Zoveel leerlingen heeft de regio.", valueName: "aantal"))
    var pupils = 300

    @Option(name: .customLong("datum"), help: ArgumentHelp("De dag die gepland wordt.", valueName: "datum"))
    var date: PlanDate?

    @OptionGroup var effort: SolveOptions
    @OptionGroup var answer: AnswerOption

    func validate() throws { try GenerateRegionCommand.validate(pupils: pupils) }

    func run() throws {
        let verb = DemoVerb(
            folder: folder, pupils: pupils, date: date, effort: effort.effort(standard: 30))
        let terminal = Terminal.standard
        let outcome = try WatchedRun.run { run in try verb.run(run) { terminal.talk($0) } }
        try present(outcome) { DemoPresentation(outcome).text }
    }
}
