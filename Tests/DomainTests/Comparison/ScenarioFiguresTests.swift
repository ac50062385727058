import Domain
import TestSupport
import Testing

/// Every figure of the tiny world, computed by hand from the road in `TinyWorld`.
struct ScenarioFiguresTests {
    private func figures(_ results: [ScenarioResult]) -> [ScenarioFigures] {
        Comparison(base: results[0], others: Array(results.dropFirst())).rows.map(\.figures)
    }

    private var basic: ScenarioFigures { figures([ScenarioWorld.result("basis")])[0] }
    private let oneBus = ScenarioWorld.result("een-bus", TinyWorld.oneBus)

    @Test func aYearIsBothDirectionsTimesTwoHundredDays() {
        #expect(basic.ridesCost == Cents(2 * 300_00 * 200))
        #expect(basic.yearCost == basic.ridesCost)
        #expect(basic.costPerPupil == Cents(30_000_00))
        #expect(basic.yearBound == Cents(2 * 240_00 * 200))
        #expect(basic.yearCostRange == basic.yearCost...basic.yearCost)
    }

    @Test func theContractSaysHowManyDaysAYearHas() {
        let result = ScenarioWorld.result(
            "basis",
            change: { input in
                input.region.contract?.norms = [
                    NormSetting(key: .schoolDays, scope: .contract, value: 190, reason: "jaarrooster")
                ]
            })
        let comparison = Comparison(base: result, others: [])
        #expect(comparison.basis == YearBasis(schoolDays: 190, source: "jaarrooster"))
        #expect(comparison.rows[0].figures.yearCost == Cents(190 * 600_00))
    }

    @Test func vehicles() {
        #expect(basic.vehiclesAtPeak == 2)
        #expect(basic.drivers == 2)
        #expect(basic.duties == 4 && basic.runs == 4)
        #expect(basic.loadedTime == .minutes(2 * (32 + 33)))
        #expect(basic.dutyTime == .minutes(2 * (77 + 93)))
        #expect(basic.length == Metres(2 * (70_000 + 80_000)))
        #expect(basic.emptyLength == basic.length - Metres(2 * (25_000 + 20_000)))
        #expect(basic.emission == nil)
    }

    @Test func aVehicleThatIsBackWhenAnotherLeavesIsNotOutWithIt() {
        let early = TinyWorld(.toSchool).with { $0.delay("D2", by: .minutes(70)) }
        #expect(early.plan.duties.map(\.start) == [.clock(7, 41), .clock(8, 58)])
        let result = ScenarioWorld.result("na-elkaar") { $0 == .toSchool ? early : TinyWorld.oneBus($0) }
        #expect(figures([result])[0].vehiclesAtPeak == 1)
        #expect(figures([result])[0].drivers == 2)
    }

    @Test func emissionNeedsAFactorForEveryTypeInUse() {
        func factors(_ grams: [VehicleType.ID: Grams]) -> Grams? {
            let result = ScenarioWorld.result(
                "basis",
                change: { input in
                    input.factors = EmissionFactors(
                        date: PlanDate("2026-01-01")!, source: "verzonnen", gramsPerKilometre: grams)
                })
            return figures([result])[0].emission
        }
        #expect(factors(["minibus": 200, "rolstoelbus": 300]) == Grams(140 * 200 + 160 * 300))
        #expect(factors(["minibus": 200]) == nil)
    }

    @Test func rides() {
        #expect(basic.rideTimes.median == .minutes(20))
        #expect(basic.rideTimes.ninetieth == .minutes(27))
        #expect(basic.rideTimes.mean == .minutes(21))
        #expect(basic.rideTimes.meanDetour == .minutes(1))
        #expect(basic.worstRide == .minutes(27))
        #expect(basic.over15MinutesDetour == 0)
        #expect(basic.earliestPickup == .clock(7, 51))
        #expect(basic.arrivalSlack == .minutes(5))
    }

    @Test func oneBusMakesTheWayHomeOfTwoPupilsMuchLonger() {
        let both = figures([ScenarioWorld.result("basis"), oneBus])
        #expect(both[1].longer == 2)
        #expect(both[1].shorter == 0)
        #expect(both[1].worstRide == .minutes(50))
        #expect(both[1].over15MinutesDetour == 2)
        #expect(both[1].rideTimes.over45Minutes == 1)
        #expect(both[1].vehiclesAtPeak == 1 && both[1].drivers == 1)
        let back = figures([oneBus, ScenarioWorld.result("basis")])
        #expect(back[1].longer == 0 && back[1].shorter == 2)
    }

    @Test func walkingCountsInTheTravelTime() {
        let walking = figures([ScenarioWorld.result("basis"), ScenarioWorld.result("opstap", TinyWorld.walking)])[1]
        #expect(walking.walkers == 1)
        #expect(walking.meanWalk == 800)
        #expect(walking.worstRide == .minutes(30))
        // Exactly ten minutes more is not more than ten.
        #expect(walking.longer == 0)
    }

    @Test func familiesWithAnotherTimePlaceDestinationOrWayOfTravelling() {
        let later: (Direction) -> TinyWorld = { direction in
            TinyWorld(direction).with { $0.editRequest("L1") { $0.bell = $0.bell + .minutes(5) } }
        }
        #expect(changed(ScenarioWorld.result("later", later)) == 1)
        let point = PickupChange.Candidate(
            id: "P1", name: "Plein", coordinate: Coordinate(latitude: 52.6, longitude: 4.7))
        let walk = Walk(duration: .minutes(10), distance: 800, permitted: 1000)
        #expect(
            changed(
                ScenarioWorld.result("opstap", TinyWorld.walking) {
                    $0.pickups["L2"] = .init(point: point, walk: walk)
                }) == 1)
        #expect(changed(ScenarioWorld.result("dichtbij", change: { $0.region.pupils[3].destination = "Noord" })) == 1)
        #expect(changed(withBicycle) == 1)
        #expect(changed(ScenarioWorld.result("zelfde")) == 0)
    }

    private func changed(_ result: ScenarioResult) -> Int {
        figures([ScenarioWorld.result("basis"), result])[1].familiesChanged
    }

    /// L4 goes by bicycle for € 80 a year.
    private var withBicycle: ScenarioResult {
        ScenarioWorld.result("fiets") { direction in
            TinyWorld(direction).with { world in
                world.problem.requests.removeAll { $0.pupil == "L4" }
                world.plan.duties[1].stops.remove(at: 1)
                world.editStop("D2", direction == .toSchool ? 1 : 0) {
                    $0.alighting.removeAll { $0 == "L4" }
                    $0.boarding.removeAll { $0.pupil == "L4" }
                }
            }
        } change: { input in
            let pupil = input.region.pupils.remove(at: 3)
            input.otherModes = [.init(pupil: pupil, mode: .bicycle, yearCost: 80_00, source: "verzonnen")]
        }
    }

    @Test func otherModesAreCountedAndPaid() {
        let figures = figures([ScenarioWorld.result("basis"), withBicycle])[1]
        #expect(figures.pupils == 3 && figures.otherModePupils == 1)
        #expect(figures.otherModesCost == 80_00)
        #expect(figures.yearCost == figures.ridesCost + 80_00)
        #expect(figures.costPerPupil == Cents(Rounding.divide(figures.yearCost.rawValue, by: 4)))
    }
}
