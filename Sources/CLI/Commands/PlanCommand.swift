import Application
import ArgumentParser
import Domain

struct PlanCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Maakt een plan voor één dagdeel, controleert het en bewaart het.",
        discussion: """
            Met Ctrl-C stopt het zoeken eerder; het beste plan tot dan toe wordt dan bewaard.

            Met --start-van begint het zoeken bij de ritten van een vervoerder en gaat het er niet verder vandaan dan \
            --vrijheid en --hooguit-minuten toestaan. Dat is een harde belofte.
            """)

    @Option(
        name: .customLong("datum"),
        help: ArgumentHelp("De dag, zoals 2026-11-23. Niet nodig bij --start-van.", valueName: "datum"))
    var date: PlanDate?

    @Option(
        name: .customLong("richting"),
        help: ArgumentHelp("Naar school of naar huis. Niet nodig bij --start-van.", valueName: "richting"))
    var direction: Direction?

    @Option(
        name: .customLong("start-van"),
        help: ArgumentHelp(
            "Begint bij de ritten van een vervoerder, zoals DUINRAND@2026-11-23-heen.", valueName: "ritten"))
    var start: String?

    @Option(
        name: .customLong("vrijheid"),
        help: ArgumentHelp(
            "Bij --start-van: hooguit zoveel procent van de leerlingen krijgt een andere route, van 0 tot 100.",
            valueName: "procent"))
    var freedom: Int?

    @Option(
        name: .customLong("hooguit-minuten"),
        help: ArgumentHelp(
            "Bij --start-van: bij niemand schuift het moment thuis verder dan dit.", valueName: "aantal"))
    var mostMinutes: Int?

    @Option(
        name: .customLong("naam"),
        help: ArgumentHelp("Naam van het plan; anders datum en richting, zoals 2026-11-23-heen.", valueName: "naam"))
    var name: String?

    @OptionGroup var travel: TravelOption
    @OptionGroup var effort: SolveOptions
    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: AnswerOption

    func validate() throws {
        guard let start else {
            if freedom != nil || mostMinutes != nil {
                throw ValidationError("--vrijheid en --hooguit-minuten horen bij --start-van")
            }
            if date == nil { throw ValidationError("--datum ontbreekt") }
            if direction == nil { throw ValidationError("--richting ontbreekt") }
            return
        }
        guard let name = CarrierDayName(start) else {
            throw ValidationError("--start-van is een naam zoals DUINRAND@2026-11-23-heen")
        }
        if date.map({ $0 != name.date }) ?? false
            || (direction != nil && name.direction != nil && direction != name.direction)
        {
            throw ValidationError("--datum en --richting zijn anders dan die van --start-van")
        }
        if travel.correction != nil { throw ValidationError("--reistijden gaat niet samen met --start-van") }
        if let freedom, !(0...100).contains(freedom) { throw ValidationError("--vrijheid ligt tussen 0 en 100") }
        if let mostMinutes, mostMinutes < 0 { throw ValidationError("--hooguit-minuten is minstens 0") }
    }

    func run() throws {
        let name = name.map { StoredPlan.ID($0) }
        let outcome: PlanOutcome
        if let start = start.flatMap({ CarrierDayName($0) }) {
            var start = start
            start.direction = start.direction ?? direction
            let verb = PlanFromVerb(
                workspace: try workspace.path(), start: start,
                freedom: Freedom(percent: freedom ?? 100, mostShift: mostMinutes.map { .minutes($0) }), name: name,
                effort: effort.effort(standard: 60))
            outcome = try WatchedRun.run { try verb.run($0) }
        } else if let date, let direction {
            let verb = PlanVerb(
                workspace: try workspace.path(), date: date, direction: direction, name: name,
                effort: effort.effort(standard: 60), correction: travel.correction)
            outcome = try WatchedRun.run { try verb.run($0) }
        } else {
            throw ValidationError("--datum en --richting ontbreken")
        }
        try present(outcome) { PlanPresentation(outcome.half).text }
    }
}
