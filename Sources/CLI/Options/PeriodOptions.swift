import ArgumentParser
import Domain

/// A period; both days belong to it.
struct PeriodOptions: ParsableArguments {
    @Option(name: .customLong("van"), help: ArgumentHelp("De eerste dag, zoals 2026-11-02.", valueName: "datum"))
    var from: PlanDate?

    @Option(name: .customLong("tot"), help: ArgumentHelp("De laatste dag; die telt mee.", valueName: "datum"))
    var until: PlanDate?

    func validate() throws {
        if let from, let until, until < from { throw ValidationError("--tot ligt voor --van") }
    }
}
