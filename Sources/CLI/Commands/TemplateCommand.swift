import Application
import ArgumentParser

struct TemplateCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "sjabloon",
        abstract: "Schrijft een leeg bestand om in te vullen, met uitleg bij elke kolom.",
        discussion: """
            Eindigt de naam op .xlsx, dan is het een Excel-werkmap met een tweede blad vol uitleg; bij .csv alleen de \
            kopregel. Soorten: \(TemplateVerb.kinds.joined(separator: ", ")).
            """)

    @Argument(help: ArgumentHelp("Wat er in het bestand komt.", valueName: "soort"))
    var kind: String

    @Option(name: .customLong("uit"), help: ArgumentHelp("Het bestand, .xlsx of .csv.", valueName: "bestand"))
    var file: String

    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if !TemplateVerb.kinds.contains(kind) {
            throw ValidationError(
                "van «\(kind)» is er geen sjabloon; kies uit \(TemplateVerb.kinds.joined(separator: ", "))")
        }
    }

    func run() throws {
        let outcome = try TemplateVerb(kind: kind, path: file).run()
        try present(outcome) {
            "Geschreven: \(outcome.file). Vul het in, en lees het in met: ritwijzer importeer \(outcome.kind) \(outcome.file)"
        }
    }
}
