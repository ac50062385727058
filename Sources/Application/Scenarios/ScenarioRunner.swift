import Domain
import Store

/// Plans scenarios. Each half-day of each part, with each seed and each draw of the demand, is one solve; what several
/// scenarios have in common is solved once.
struct ScenarioRunner {
    let store: Workspace
    let date: PlanDate
    let directions: [Direction]
    let effort: SeriesEffort

    struct Input: Sendable {
        var scenario: Scenario
        var region: ScenarioRegion
    }

    struct Outcome: Sendable {
        /// In the order asked for.
        var results: [ScenarioResult] = []
        /// With what is wrong with them, or because the series was stopped.
        var missing: [MissingScenario] = []
        /// Results were not kept: the next time they are computed again.
        var keepingFault: Fault?
    }

    func run(_ inputs: [Input], _ run: LongRun) throws(Fault) -> Outcome {
        var outcome = Outcome()
        var days: [ScenarioDays] = []
        for input in inputs {
            do throws(Fault) {
                days.append(try ScenarioDays(input, on: date, directions, effort))
            } catch {
                outcome.missing.append(input.scenario.missing([error]))
            }
        }
        let solved = try SolveSeries(store: store, threads: effort.solve.threads).run(days.flatMap(\.jobs), run)
        outcome.keepingFault = solved.keepingFault
        for day in days {
            do throws(Fault) {
                outcome.results.append(try day.result(solved))
            } catch {
                outcome.missing.append(day.input.scenario.missing([error]))
            }
        }
        return outcome
    }
}

extension Scenario {
    func missing(_ faults: [Fault]) -> MissingScenario { MissingScenario(id: id, title: title, faults: faults) }
}

extension Fault {
    /// Not an error: the user ended the series.
    static let stopped = Fault(
        code: "E-ONDERBROKEN", message: "dit scenario is nog niet uitgerekend",
        cause: "het rekenen is onderbroken",
        advice: "Geef dezelfde opdracht nog een keer: wat al klaar is, wordt niet opnieuw uitgerekend.")
}
