import Checker
import Domain
import TestSupport
import Testing

struct DutyAccountTests {
    @Test func tellsStopsAndCostsInDutch() throws {
        let world = TinyWorld.oneBus(.toSchool)
        let account = try #require(tell("D1", world))
        #expect(
            account.text == """
                Dienst D1: Rolstoelbus van Standplaats.
                Weg om 07:39, terug om 09:19: 100 min, 80,0 km, 1 rit.

                Haltes:
                  1. 07:49–07:51 A; na 10 min rijden; in: L1
                     daarna aan boord: L1 (1 op een stoel)
                  2. 07:56–07:58 B; na 5 min rijden; in: L2
                     daarna aan boord: L1, L2 (2 op een stoel)
                  3. 08:03–08:08 C; na 5 min rijden; in: L3
                     daarna aan boord: L1, L2, L3 (2 op een stoel, 1 rolstoel)
                  4. 08:13–08:15 D; na 5 min rijden; in: L4
                     daarna aan boord: L1, L2, L3, L4 (3 op een stoel, 1 rolstoel)
                  5. 08:25–08:28 School Noord; na 10 min rijden; uit: L1, L2
                     daarna aan boord: L3, L4 (1 op een stoel, 1 rolstoel)
                  6. 08:33–08:39 School Zuid; na 5 min rijden; uit: L3, L4
                     daarna leeg

                Kosten:
                   € 30,00  start dienst, 1 × € 30,00
                  € 100,00  dienstuur, 100 min tegen € 60,00
                   € 40,00  kilometer, 80,0 km tegen € 0,50
                    € 5,00  rolstoelrit, 1 × € 5,00 (rit 1)
                  € 175,00  samen
                """)
    }

    @Test(arguments: TinyWorld.variants)
    func costsWhatThePlanCosts(variant: TinyWorld.Variant) throws {
        let world = variant.world
        let costs = world.plan.duties.compactMap { tell($0.id, world)?.cost }
        #expect(costs.count == world.plan.duties.count)
        #expect(costs.reduce(.zero, +) == DutyMeter(world.problem, world.matrix).cost(of: world.plan))
    }

    @Test func tellsWaitingAndAttendant() throws {
        let world = TinyWorld.twoRuns(.toSchool).with { $0.editDuty("D1") { $0.hasAttendant = true } }
        let text = try #require(tell("D1", world)).text
        #expect(text.contains("Minibus van Standplaats, met begeleider."))
        #expect(text.contains("139 min, 100,0 km, 2 ritten."))
        #expect(text.contains("  3. 09:03–09:05 D; na 10 min rijden; 31 min wachten; in: L4"))
    }

    /// A half-day pays half of the price of a vehicle-day.
    @Test func tellsHalfAVehicleDay() throws {
        let world = TinyWorld(.toSchool).with {
            $0.problem.tariff.rates["minibus"] = Rates([.vehicleDay: .cents(4510)])
        }
        let text = try #require(tell("D1", world)).text
        #expect(text.hasSuffix("  € 22,55  voertuigdag, een halve dag tegen € 45,10\n  € 22,55  samen"))
    }

    @Test func knowsNoAccountOfWhatDoesNotExist() {
        let world = TinyWorld(.toSchool)
        #expect(tell("D9", world) == nil)
        #expect(tell("D1", world.with { $0.editStop("D1", 0) { $0.place = "Q" } }) == nil)
        #expect(tell("D1", world.with { $0.editDuty("D1") { $0.fleet = "F-x" } }) == nil)
    }

    private func tell(_ duty: Duty.ID, _ world: TinyWorld) -> DutyAccount? {
        Checker.account(of: duty, in: world.plan, for: world.problem, matrix: world.matrix)
    }
}
