import Application
import ArgumentParser
import Domain

struct UpdateComplaintCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "bijwerken",
        abstract: "Legt vast wanneer een klacht is bevestigd, beantwoord of doorgemeld.",
        discussion: "Een moment is een datum, of een datum met het uur: \"24-11-2026 9:15\".")

    @Argument(help: ArgumentHelp("Nummer van de klacht.", valueName: "nummer"))
    var id: String
    @Option(name: .customLong("bevestigd"), help: ArgumentHelp("De ontvangst is bevestigd.", valueName: "moment"))
    var acknowledged: LocalMoment?
    @Option(name: .customLong("beantwoord"), help: ArgumentHelp("De klacht is beantwoord.", valueName: "moment"))
    var answered: LocalMoment?
    @Option(
        name: .customLong("doorgemeld"),
        help: ArgumentHelp("Het incident is aan de gemeente gemeld.", valueName: "moment"))
    var passedOn: LocalMoment?

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if acknowledged == nil, answered == nil, passedOn == nil {
            throw ValidationError("geef --bevestigd, --beantwoord of --doorgemeld op")
        }
    }

    func run() throws {
        let verb = UpdateComplaintVerb(
            workspace: try workspace.path(), complaint: Complaint.ID(id),
            moments: .init(acknowledged: acknowledged, answered: answered, passedOn: passedOn))
        let outcome = try verb.run()
        try present(outcome) { ComplaintPresentation(outcome).text }
    }
}

extension LocalMoment: ExpressibleByArgument {
    package init?(argument: String) {
        guard let moment = ComplaintMoment.read(argument) else { return nil }
        self = moment
    }
}
