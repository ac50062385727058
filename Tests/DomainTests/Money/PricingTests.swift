import Domain
import Testing

struct PricingTests {
    @Test(arguments: [
        (10, 4, 3), (9, 4, 2), (6, 4, 2), (-6, 4, -1), (-7, 4, -2), (-10, 4, -2), (0, 7, 0), (1, 2, 1), (-1, 2, 0),
    ])
    func halvesAreRoundedUp(_ value: Int, _ divisor: Int, _ quotient: Int) {
        #expect(Rounding.divide(value, by: divisor) == quotient)
    }

    /// Every component alone, with a quantity that shows its unit.
    @Test(arguments: [
        (TariffComponent.dutyStart, 1000), (.vehicleDay, 500), (.dutyHour, 1500), (.kilometre, 12_346),
        (.attendantHour, 1500), (.runStart, 2000), (.loadedHour, 1000), (.loadedKilometre, 8500), (.pupilRide, 3000),
        (.wheelchairRide, 1000),
    ])
    func componentsArePaidInTheirUnits(_ component: TariffComponent, _ cents: Int) {
        let duty = DutyMeasures(
            duration: .minutes(90), length: 12_346, hasAttendant: true,
            runs: [
                RunMeasures(loadedTime: .minutes(40), loadedLength: 6000, pupils: 2, wheelchairs: 1),
                RunMeasures(loadedTime: .minutes(20), loadedLength: 2500, pupils: 1, wheelchairs: 0),
            ])
        let lines = Rates([component: .cents(1000)]).lines(for: duty)
        #expect(lines.map(\.amount).reduce(.zero, +) == Cents(cents))
        #expect(lines.allSatisfy { $0.component == component && ($0.run != nil) == component.isPerRun })
    }

    @Test func anAttendantWhoIsNotThereIsNotPaid() {
        let duty = DutyMeasures(duration: .minutes(60), length: 0, hasAttendant: false, runs: [])
        #expect(Rates([.attendantHour: .cents(3000)]).lines(for: duty).isEmpty)
    }

    @Test(arguments: [(600, 1500, 900), (1500, 1500, 0), (2000, 1500, 0)])
    func aMinimumIsFilledUpPerRun(_ start: Int, _ minimum: Int, _ supplement: Int) {
        let run = RunMeasures(loadedTime: 0, loadedLength: 0, pupils: 1, wheelchairs: 0)
        let duty = DutyMeasures(duration: 0, length: 0, hasAttendant: false, runs: [run, run])
        let lines = Rates([.runStart: .cents(start), .runMinimum: .cents(minimum)]).lines(for: duty)
        let extra = lines.filter { $0.component == .runMinimum }
        #expect(extra.map(\.amount).reduce(.zero, +) == Cents(2 * supplement))
        #expect(lines.map(\.amount).reduce(.zero, +) == Cents(2 * max(start, minimum)))
    }

    @Test func ratesFinerThanACentAreRoundedPerLine() {
        // 33,333 km at € 0,3825 is € 12,7498…
        #expect(InvoiceLine(component: .kilometre, quantity: 33_333, rate: Rate(3825)).amount == 1275)
    }

    @Test func theIndexIsAppliedYearByYearAndRoundedEachTime() {
        let tariff = Tariff(
            priceYear: 2024, rates: ["bus": Rates([.kilometre: Rate(3333)])],
            index: [
                .init(year: 2026, hundredthsOfPercent: 200), .init(year: 2025, hundredthsOfPercent: 150),
                .init(year: 2024, hundredthsOfPercent: 900), .init(year: 2027, hundredthsOfPercent: 500),
            ])
        // 3333 × 1,015 = 3383 (rounded from 3382,995); × 1,02 = 3451 (3450,66).
        #expect(tariff.indexed(to: 2026).rates["bus"]?[.kilometre] == Rate(3451))
        #expect(tariff.indexed(to: 2024) == tariff)
        #expect(tariff.indexed(to: 2023).rates == tariff.rates)
        #expect(tariff.indexed(to: 2026).indexed(to: 2027).rates == tariff.indexed(to: 2027).rates)
    }
}
