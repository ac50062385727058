import Application
import ArgumentParser
import Domain

struct RetentionCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "bewaartermijn",
        abstract: "Laat zien wat lang genoeg is bewaard, en haalt het weg als u dat wilt.",
        discussion: """
            Hoe lang elke soort wordt bewaard, staat in een bestand met bij elke termijn een bron; een voorbeeld staat in \
            data/sjablonen/bewaartermijnen.yaml. Zonder --voer-uit verandert er niets. Weggehaald is echt weg: ook uit \
            de bytes van het bestand, en niet terug te draaien.
            """)

    @Option(name: .customLong("termijnen"), help: ArgumentHelp("Het bestand met de termijnen.", valueName: "bestand"))
    var terms: String

    @Flag(name: .customLong("voer-uit"), help: "Haalt echt weg wat lang genoeg is bewaard.")
    var applies = false

    @OptionGroup var today: TodayOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func run() throws {
        let outcome = try RetentionVerb(
            workspace: workspace.path(), terms: terms, today: today.date, applies: applies
        ).run()
        try present(outcome) { text(outcome) }
    }

    private func text(_ outcome: RetentionOutcome) -> String {
        var table = TextTable([
            ("soort", .left), ("termijn", .left), ("van voor", .left), ("aantal", .right), ("bron", .left),
        ])
        for line in outcome.lines {
            table.add([
                line.kind.rawValue, line.term.map { "\($0.months) maanden" } ?? "geen: wordt bewaard",
                line.cutoff?.description ?? "", line.term == nil ? "" : String(line.count), line.term?.source ?? "",
            ])
        }
        let closing =
            outcome.isApplied
            ? "Weggehaald: \(outcome.total). Denk ook aan bestanden buiten de werkmap: invoer, exports, rapporten en kopieën."
            : outcome.total == 0
                ? "Er is niets dat weg moet."
                : "Er is nog niets weggehaald. Dit kan niet worden teruggedraaid: geef dezelfde opdracht met --voer-uit."
        return table.text + "\n\n" + closing
    }
}
