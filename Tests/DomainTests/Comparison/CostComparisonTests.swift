import Domain
import TestSupport
import Testing

/// The basic world costs € 120.000 a year, one bus € 70.000.
struct CostComparisonTests {
    private let basis = YearBasis(schoolDays: 200, source: "test")

    private func compare(_ side: ScenarioResult, _ base: ScenarioResult) -> CostComparison {
        CostComparison(side, against: base, basis: basis)
    }

    private func solves(_ dayCosts: [Int], draw: Int = 0, isSound: Bool = true) -> [ScenarioResult.Repeat] {
        dayCosts.enumerated().map { index, cost in
            .init(
                seed: UInt64(index + 2), draw: draw, dayCost: Cents(cost), dayBound: Cents(cost / 2),
                isSound: isSound)
        }
    }

    private func basic(bound: Int, _ repeats: [ScenarioResult.Repeat] = []) -> ScenarioResult {
        ScenarioWorld.result("basis", bound: bound, repeats: repeats)
    }
    private func oneBus(bound: Int, _ repeats: [ScenarioResult.Repeat] = []) -> ScenarioResult {
        ScenarioWorld.result("een-bus", TinyWorld.oneBus, bound: bound, repeats: repeats)
    }

    @Test func certainWhenTheIntervalsDoNotOverlap() {
        let cheaper = compare(oneBus(bound: 0), basic(bound: 80))
        #expect(cheaper.certainty == .certain)
        #expect(
            cheaper.text == "Zeker goedkoper: dit scenario kan voor € 70.000 per jaar, en de basis kost met de best "
                + "mogelijke planning minstens € 96.000.")
        let dearer = compare(basic(bound: 80), oneBus(bound: 0))
        #expect(dearer.certainty == .certain)
        #expect(dearer.text.hasPrefix("Zeker duurder: de basis kan voor € 70.000 per jaar"))
    }

    @Test func intervalsThatTouchOverlap() {
        // 350 euro a day of 600 is 58 1/3 percent: the bound of 58 % lies below it.
        #expect(compare(oneBus(bound: 0), basic(bound: 58)).certainty == .indistinguishable)
        #expect(compare(oneBus(bound: 0), basic(bound: 59)).certainty == .certain)
    }

    @Test func likelyWhenAllSolvesAgree() {
        let result = compare(oneBus(bound: 10, solves([36_000])), basic(bound: 10, solves([59_000, 61_000])))
        #expect(result.certainty == .likely)
        #expect(
            result.text
                == "Waarschijnlijk goedkoper: alle 2 berekeningen van dit scenario (€ 70.000 tot € 72.000) kosten "
                + "minder dan alle 3 van de basis (€ 118.000 tot € 122.000). Bewezen is dat niet.")
    }

    @Test func notLikelyWhenOneSolveDisagreesOrThereIsOnlyOne() {
        #expect(
            compare(oneBus(bound: 10, solves([59_500])), basic(bound: 10, solves([59_000]))).certainty
                == .indistinguishable)
        #expect(compare(oneBus(bound: 10), basic(bound: 10, solves([59_000]))).certainty == .indistinguishable)
        #expect(
            compare(oneBus(bound: 10, solves([36_000], isSound: false)), basic(bound: 10, solves([59_000]))).certainty
                == .indistinguishable)
    }

    @Test func anUnsoundSolveCountsForTheDearerSideOnly() {
        let dearer = compare(basic(bound: 10, solves([61_000], isSound: false)), oneBus(bound: 10, solves([36_000])))
        #expect(dearer.certainty == .likely && dearer.text.hasPrefix("Waarschijnlijk duurder"))
        let cheaper = compare(oneBus(bound: 10, solves([36_000])), basic(bound: 10, solves([61_000], isSound: false)))
        #expect(cheaper.certainty == .likely && cheaper.text.hasPrefix("Waarschijnlijk goedkoper"))
    }

    @Test func theTextOfDoubtGivesBothRanges() {
        #expect(
            compare(oneBus(bound: 50), basic(bound: 50)).text
                == "Niet te onderscheiden: de plannen verschillen € 50.000 per jaar, maar dat kan aan het plannen liggen. "
                + "Met de best mogelijke planning kost dit scenario tussen € 35.000 en € 70.000, en de basis tussen "
                + "€ 60.000 en € 120.000.")
    }

    @Test func whoLeavesAPupilBehindIsNotCheaper() {
        let left = ScenarioWorld.result("zonder") { direction in
            TinyWorld(direction).with { world in
                world.plan.duties.removeLast()
                world.plan.unplanned = ["L3", "L4"].map { Unplanned(pupil: $0, reasons: []) }
            }
        }
        let result = compare(left, basic(bound: 100))
        #expect(result.certainty == .incomparable)
        #expect(
            result.text
                == "Niet te vergelijken: in dit scenario heeft niet elke leerling een rit. Dit scenario kan daarom "
                + "niet goedkoper worden genoemd.")
        #expect(compare(basic(bound: 100), left).certainty == .incomparable)
    }

    @Test func whoBreaksANormIsNotCheaper() {
        var broken = oneBus(bound: 0)
        broken.parts[0].stored.findings = [Finding(code: .rideTime, subject: .init(), cause: "te lang onderweg")]
        let result = compare(broken, basic(bound: 80))
        #expect(result.certainty == .incomparable)
        #expect(result.text.contains("wordt een norm overtreden"))
    }

    @Test func aDrawnDemandIsCertainOnlyWhenEveryDrawIs() {
        #expect(compare(oneBus(bound: 10, solves([40_000], draw: 1)), basic(bound: 80)).certainty == .certain)
        #expect(
            compare(oneBus(bound: 10, solves([50_000], draw: 1)), basic(bound: 80)).certainty == .indistinguishable)
        #expect(
            compare(oneBus(bound: 10, solves([40_000], draw: 1, isSound: false)), basic(bound: 80)).certainty
                == .incomparable)
    }
}
