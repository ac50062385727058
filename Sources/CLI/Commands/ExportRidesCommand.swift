import Application
import ArgumentParser
import Domain

struct ExportRidesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritten", abstract: "De ritten van een plan, als tabel, document, kaart of agenda.",
        discussion: """
            Met --formaat ics komt er voor elke bestemming een agenda in de map van --uit: wie wanneer aankomt, in \
            volgorde, voor op het plein. Met --bestemming krijgt u er één. De ritten van een vervoerder kiest u met \
            --plan VERVOERDER@DATUM-heen.
            """)

    @Option(name: .customLong("formaat"), help: ArgumentHelp("De vorm van het bestand.", valueName: "vorm"))
    var format: ExportFormat = .csv

    @Flag(
        name: .customLong("met-codes"),
        help:
            "Met de codes en de woningen van leerlingen. Zonder deze optie staan er nummers, en geen woningen op de kaart."
    )
    var withCodes = false

    @Option(
        name: .customLong("bestemming"),
        help: ArgumentHelp("Bij ics: alleen deze bestemming.", valueName: "code"))
    var destination: String?

    @Option(
        name: .customLong("uit"),
        help: ArgumentHelp(
            "Het bestand, of bij ics de map. Zonder deze optie komt alles op de standaarduitvoer.", valueName: "bestand"
        ))
    var output: String?

    @OptionGroup var plan: PlanOption
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        if destination != nil, format != .ics { throw ValidationError("--bestemming hoort bij --formaat ics") }
    }

    func run() throws {
        if format == .ics { return try exportCalendars() }
        let verb = ExportRidesVerb(
            workspace: try workspace.path(), plan: plan.name, format: format, withCodes: withCodes, output: output)
        let outcome = try verb.run()
        if output == nil, !answer.isJSON { return try Terminal.standard.data(outcome.content) }
        try present(outcome) { "Geschreven: \(output ?? "")" }
    }

    private func exportCalendars() throws {
        let outcome = try ExportCalendarsVerb(
            workspace: try workspace.path(), plan: plan.name, destination: destination.map { Destination.ID($0) },
            withCodes: withCodes, output: output
        ).run()
        if let content = outcome.content, !answer.isJSON { return try Terminal.standard.data(content) }
        try present(outcome) { outcome.files.map { "Geschreven: \($0)" }.joined(separator: "\n") }
    }
}

extension ExportFormat: ExpressibleByArgument {}
