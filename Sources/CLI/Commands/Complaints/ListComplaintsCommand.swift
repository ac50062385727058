import Application
import ArgumentParser
import Domain

struct ListComplaintsCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "lijst",
        abstract: "Alle klachten, met de termijnen. Herhaalde klachten staan op één regel.")

    @Flag(name: .customLong("open"), help: "Alleen wat nog bevestigd, beantwoord of gemeld moet worden.")
    var onlyOpen = false

    @OptionGroup var today: TodayOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try ListComplaintsVerb(workspace: workspace.path(), now: today.moment, onlyOpen: onlyOpen).run()
        try present(outcome) { ComplaintListPresentation(outcome).text }
    }
}
