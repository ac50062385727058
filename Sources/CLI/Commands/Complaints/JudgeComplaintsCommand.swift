import Application
import ArgumentParser
import Domain

struct JudgeComplaintsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "beoordeel",
        abstract: "Legt klachten naast het plan van die dag en wat er gereden is.",
        discussion: """
            Zonder nummer: alle klachten. Met een nummer ook waarom de rit zo gepland was, wat andere mogelijkheden \
            kosten, en wat het kost om te doen wat gevraagd is. Dat laatste wordt echt uitgerekend; met --zonder-rekenen \
            slaat u het over.
            """)

    @Argument(help: ArgumentHelp("Nummer van de klacht.", valueName: "nummer"))
    var id: String?

    @Flag(name: .customLong("zonder-rekenen"), help: "Alleen het oordeel, zonder andere plannen uit te rekenen.")
    var withoutRepair = false

    @OptionGroup var effort: SolveOptions
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let verb = JudgeComplaintsVerb(
            workspace: try workspace.path(), complaint: id.map { Complaint.ID($0) },
            repair: withoutRepair ? nil : effort.effort(standard: 7))
        let outcome = try WatchedRun.run { try verb.run($0) }
        try present(outcome) { JudgementPresentation(outcome, isOne: id != nil).text }
    }
}
