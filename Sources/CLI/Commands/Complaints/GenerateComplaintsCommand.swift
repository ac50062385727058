import Application
import ArgumentParser

struct GenerateComplaintsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "klachten",
        abstract: "Verzint klachten, complimenten en meldingen over wat er in de werkmap is gereden.",
        discussion: "Over late en lange ritten komen er meer dan over andere.")

    @Option(name: .customLong("aantal"), help: ArgumentHelp("Ongeveer zoveel.", valueName: "aantal"))
    var count = 400

    @Option(
        name: .customLong("seed"), help: ArgumentHelp("Hetzelfde getal geeft dezelfde klachten.", valueName: "getal"))
    var seed: UInt64 = 1

    @Option(name: .customLong("uit"), help: ArgumentHelp("Het bestand.", valueName: "bestand"))
    var output: String

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if !(1...100_000).contains(count) { throw ValidationError("--aantal ligt tussen 1 en 100000") }
    }

    func run() throws {
        let verb = GenerateComplaintsVerb(
            workspace: try workspace.path(), output: output, count: count, seed: seed)
        let outcome = try verb.run()
        try present(outcome) { "Geschreven: \(output)" }
    }
}
