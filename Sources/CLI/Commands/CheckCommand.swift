import Application
import ArgumentParser
import Domain

struct CheckCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "controleer",
        abstract: "Controleert de gegevens, een bewaard plan, of een plan uit een bestand.",
        usage: """
            ritwijzer controleer
            ritwijzer controleer plan <naam>
            ritwijzer controleer <probleem.json> <plan.json>
            """,
        discussion: """
            Zonder meer: de gegevens in de werkmap. Met "plan" en een naam: een bewaard plan. Met twee bestanden: een \
            plan dat ergens anders gemaakt kan zijn, bij zijn probleem. Bij overtredingen is de afsluitcode 1.
            """)

    @Argument(help: ArgumentHelp("Niets, plan en een naam, of twee bestanden.", valueName: "wat"))
    var subjects: [String] = []

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if subjects.count > 2 || (subjects.count == 1 && subjects[0] != "data") {
            throw ValidationError("geef niets op, of: plan en een naam, of: een probleem en een plan")
        }
    }

    func run() throws {
        if subjects.count < 2 {
            let outcome = try CheckDataVerb(workspace: workspace.path()).run()
            return try present(outcome) { DataPresentation(outcome).text }
        }
        let outcome =
            subjects[0] == "plan"
            ? try CheckPlanVerb(workspace: workspace.path(), plan: StoredPlan.ID(subjects[1])).run()
            : try CheckDocumentsVerb(problem: subjects[0], plan: subjects[1]).run()
        Terminal.standard.talk(IssuePresentation(outcome.issues).text)
        guard outcome.subject != nil else { return try presentRefusal(outcome) }
        try present(outcome) { FindingsPresentation(outcome).text }
    }
}
