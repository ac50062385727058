import Application
import ArgumentParser
import Domain

struct LogCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "logboek",
        abstract: "Laat zien wie wat wanneer heeft ingelezen, bekeken of uitgevoerd, en of het logboek nog heel is.",
        discussion: """
            Elke regel is verzegeld met de regel ervoor. Wie een regel verandert of weghaalt, breekt de zegels daarna. \
            Bewaar het laatste zegel ergens anders: met --zegel ziet u later of er aan het eind niets af is.
            """)

    @Option(name: .customLong("laatste"), help: ArgumentHelp("Toont alleen de laatste regels.", valueName: "aantal"))
    var last: Int?

    @Option(
        name: .customLong("zegel"),
        help: ArgumentHelp("Een zegel dat u eerder hebt bewaard, minstens de eerste acht tekens.", valueName: "zegel"))
    var seal: String?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--laatste is minstens 1") }
        if let seal, seal.count < 8 { throw ValidationError("--zegel heeft minstens acht tekens") }
    }

    func run() throws {
        let outcome = try LogVerb(workspace: workspace.path(), last: last, seal: seal).run()
        try present(outcome) { LogPresentation(outcome).text }
    }
}
