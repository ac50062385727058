import ArgumentParser
import Domain

/// The day that terms are counted from.
struct TodayOption: ParsableArguments {
    @Option(
        name: .customLong("peildatum"),
        help: ArgumentHelp("Rekent alsof het die dag is. Zonder deze optie: nu.", valueName: "datum"))
    var date: PlanDate?

    /// The end of that day; nil is now.
    var moment: LocalMoment? { date.map { LocalMoment($0, Seconds(86_399)) } }
}
