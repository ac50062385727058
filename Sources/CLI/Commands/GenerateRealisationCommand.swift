import Application
import ArgumentParser
import Domain

struct GenerateRealisationCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "realisatie",
        abstract: "Verzint wat er is gereden op de schooldagen van een periode, volgens de plannen in de werkmap.",
        discussion: """
            Met late routes, leerlingen die er niet zijn, wisselende chauffeurs en voertuigen, en één gebied waar het in \
            de ochtendspits langzaam rijdt. Een plan geldt voor dezelfde weekdag tot er een nieuwer plan is.
            """)

    @Option(name: .customLong("van"), help: ArgumentHelp("De eerste dag.", valueName: "datum"))
    var from: PlanDate

    @Option(name: .customLong("tot"), help: ArgumentHelp("De laatste dag; die telt mee.", valueName: "datum"))
    var until: PlanDate

    @Option(name: .customLong("seed"), help: ArgumentHelp("Hetzelfde getal geeft dezelfde dagen.", valueName: "getal"))
    var seed: UInt64 = 1

    @Option(name: .customLong("vervoerder"), help: ArgumentHelp("De code van wie er reed.", valueName: "code"))
    var carrier = "VERZONNEN"

    @Option(name: .customLong("uit"), help: ArgumentHelp("De map voor de bestanden.", valueName: "map"))
    var folder: String

    @Flag(name: .customLong("in-een-bestand"), help: "Alles in één bestand, in plaats van een bestand per dag.")
    var isOneFile = false

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if until < from { throw ValidationError("--tot ligt voor --van") }
        if until.daysSince1970 - from.daysSince1970 > 1100 { throw ValidationError("een periode is hooguit drie jaar") }
    }

    func run() throws {
        let verb = GenerateRealisationVerb(
            workspace: try workspace.path(), folder: folder, from: from, until: until, carrier: Carrier.ID(carrier),
            seed: seed, isOneFile: isOneFile)
        let outcome = try verb.run()
        try present(outcome) {
            "Geschreven in \(folder): \(outcome.files.count.counted("bestand", "bestanden"))"
        }
    }
}
