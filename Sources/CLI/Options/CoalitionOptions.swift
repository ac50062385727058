import Application
import ArgumentParser
import Domain

/// How the plans of all coalitions are searched.
struct CoalitionOptions: ParsableArguments {
    @Option(
        name: .customLong("gemeente"),
        help: ArgumentHelp(
            "Een gemeente die meedoet; geef dit vaker op. Zonder deze optie: alle gemeenten van het contract.",
            valueName: "gemeente"))
    var municipalities: [String] = []

    @Option(
        name: .customLong("budget"),
        help: ArgumentHelp(
            "Zo lang mogen alle plannen samen duren: 90s, 30m of 2u. Standaard 30m.", valueName: "tijd"))
    var budget: TimeBudget?

    func selection(
        _ workspace: String, date: PlanDate?, seed: UInt64, threads: Int, iterations: Int?
    ) -> CoalitionSelection {
        CoalitionSelection(
            workspace: workspace,
            municipalities: municipalities.isEmpty ? nil : municipalities.map { Municipality.ID($0) }, date: date,
            effort: CoalitionEffort(
                limit: iterations.map { .iterations($0) } ?? .budget(seconds: budget?.seconds ?? 1800), seed: seed,
                threads: threads))
    }
}
