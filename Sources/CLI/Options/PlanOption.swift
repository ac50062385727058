import ArgumentParser
import Domain

/// Which stored plan a command is about.
struct PlanOption: ParsableArguments {
    @Option(
        name: .customLong("plan"),
        help: ArgumentHelp(
            "Naam van het plan, bijvoorbeeld 2026-11-23-heen. Zonder deze optie: de plannen van de laatste datum.",
            valueName: "naam"))
    var given: String?

    var name: StoredPlan.ID? { given.map { StoredPlan.ID($0) } }
}
