import Application
import ArgumentParser
import Domain

struct FollowUpCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "opvolging",
        abstract: "Wat er na klachten is afgesproken; wat over tijd of open is, staat bovenaan.",
        usage: """
            ritwijzer klacht opvolging
            ritwijzer klacht opvolging <nummer> --afspraak <tekst> --eigenaar <rol> --uiterlijk <datum>
            ritwijzer klacht opvolging <nummer> --gedaan <datum>
            ritwijzer klacht opvolging <nummer> --bekeken <datum>
            """,
        discussion: """
            Een maand nadat een afspraak is gedaan, vergelijken we de gereden ritten van voor en na de afspraak. Noem in \
            een afspraak geen namen.
            """)

    @Argument(help: ArgumentHelp("Nummer van de klacht.", valueName: "nummer"))
    var id: String?
    @Option(name: .customLong("afspraak"), help: ArgumentHelp("Wat er gaat gebeuren.", valueName: "tekst"))
    var text: String?
    @Option(name: .customLong("eigenaar"), help: ArgumentHelp("De rol van wie het doet.", valueName: "rol"))
    var owner: Complaint.Reporter?
    @Option(name: .customLong("uiterlijk"), help: ArgumentHelp("Wanneer het klaar is.", valueName: "datum"))
    var due: PlanDate?
    @Option(name: .customLong("gedaan"), help: ArgumentHelp("De afspraak is uitgevoerd.", valueName: "datum"))
    var done: PlanDate?
    @Option(name: .customLong("bekeken"), help: ArgumentHelp("Het effect is bekeken.", valueName: "datum"))
    var checked: PlanDate?
    @Option(
        name: .customLong("afspraak-nummer"),
        help: ArgumentHelp("Welke afspraak, als er bij de klacht meer zijn.", valueName: "getal"))
    var number: Int?

    @OptionGroup var today: TodayOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        let changes = [text != nil, done != nil, checked != nil].count { $0 }
        if id == nil, changes > 0 { throw ValidationError("zeg over welke klacht het gaat") }
        if id != nil, changes != 1 { throw ValidationError("geef --afspraak, --gedaan of --bekeken op") }
        if text != nil, owner == nil || due == nil {
            throw ValidationError("bij --afspraak horen --eigenaar en --uiterlijk")
        }
    }

    func run() throws {
        let outcome = try FollowUpVerb(workspace: workspace.path(), change: change, now: today.moment).run()
        try present(outcome) { FollowUpPresentation(outcome).text }
    }

    private var change: FollowUpVerb.Change? {
        guard let id = id.map({ Complaint.ID($0) }) else { return nil }
        if let text, let owner, let due { return .agree(id, text: text, owner: owner, due: due) }
        if let done { return .done(id, number: number, on: done) }
        return .checked(id, number: number, on: checked)
    }
}

extension Complaint.Reporter: ExpressibleByArgument {}
