import Application
import ArgumentParser

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "genereer", abstract: "Schrijft bestanden met verzonnen gegevens, om mee te oefenen.",
        subcommands: [
            GenerateRegionCommand.self, GenerateRealisationCommand.self, GenerateComplaintsCommand.self,
        ],
        defaultSubcommand: GenerateRegionCommand.self)
}

struct GenerateRegionCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "regio",
        abstract: "Schrijft de invoerbestanden van een verzonnen regio, zo groot als u wilt.")

    @Option(name: .customLong("leerlingen"), help: ArgumentHelp("Van 20 tot 5000.", valueName: "aantal"))
    var pupils = 300

    @Option(name: .customLong("seed"), help: ArgumentHelp("Hetzelfde getal geeft dezelfde regio.", valueName: "getal"))
    var seed: UInt64 = 1

    @Option(name: .customLong("uit"), help: ArgumentHelp("De map voor de bestanden.", valueName: "map"))
    var folder: String

    @OptionGroup var answer: AnswerOption

    func validate() throws { try Self.validate(pupils: pupils) }

    static func validate(pupils: Int) throws {
        if !(20...5000).contains(pupils) { throw ValidationError("--leerlingen ligt tussen 20 en 5000") }
    }

    func run() throws {
        let outcome = try GenerateVerb(folder: folder, pupils: pupils, seed: seed).run()
        try present(outcome) {
            (["Geschreven in \(folder):"] + outcome.files.map { "  \($0)" }).joined(separator: "\n")
        }
    }
}
