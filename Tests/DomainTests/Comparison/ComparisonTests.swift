import Domain
import TestSupport
import Testing

struct ComparisonTests {
    private let base = ScenarioWorld.result("basis")
    private let oneBus = ScenarioWorld.result("een-bus", TinyWorld.oneBus)

    @Test func groupsHoldTheSameChildrenUnderEveryScenario() throws {
        let nearer = ScenarioWorld.result("dichtbij", TinyWorld.oneBus) { $0.region.pupils[3].destination = "Noord" }
        let groups = Comparison(base: base, others: [nearer]).groups.filter { $0.scenario == "dichtbij" }
        func find(_ grouping: Comparison.Grouping, _ name: String) throws -> Comparison.Group {
            try #require(groups.first { $0.grouping == grouping && $0.name == name })
        }
        #expect(try find(.destination, "School Zuid").pupils == 2)
        let oost = try find(.municipality, "Oost")
        #expect(oost.pupils == 2 && oost.longer == 2 && oost.shorter == 0)
        // Heen 34 and 27 minutes, terug 50 and 43; before 27 and 20 both ways.
        #expect(oost.meanRide == Seconds((34 + 27 + 50 + 43) * 15))
        #expect(oost.meanChange == .minutes(15))
        #expect(oost.worstRide == .minutes(50))
        #expect(try find(.need, "rolstoel").pupils == 1)
        #expect(try find(.area, "1811 (Oost)").pupils == 2)
        #expect(try find(.area, "onbekend").pupils == 1)
    }

    @Test func eachGroupingHoldsEveryPupilOnce() {
        let groups = Comparison(base: base, others: []).groups
        for grouping in Comparison.Grouping.allCases {
            #expect(groups.filter { $0.grouping == grouping }.map(\.pupils).reduce(0, +) == 4)
        }
    }

    @Test func werkgebiedenComeFromTheLongestPostcode() {
        let areas = PostcodeAreas(["1811": "Centrum", "1811BB": "West", "1812": "West"])
        let groups = Comparison(base: base, others: [], areas: areas).groups.filter { $0.grouping == .area }
        #expect(groups.map(\.name) == ["Centrum", "West", "onbekend"])
        #expect(groups.map(\.pupils) == [1, 2, 1])
    }

    @Test func aLinePerPupilAndDirection() throws {
        let lines = Comparison(base: base, others: [oneBus]).pupils
        #expect(lines.count == 16)
        let home = try #require(
            lines.first { $0.scenario == "een-bus" && $0.pupil == "L1" && $0.direction == .fromSchool })
        #expect(home.ride == .minutes(50) && home.direct == .minutes(25) && home.change == .minutes(23))
        #expect(home.limit == .minutes(60) && home.homeMoment == .clock(15, 30))
    }

    @Test func scenariosThatDifferInTheRideCapOnlyMakeTheFrontier() {
        func capped(_ minutes: Int, _ id: Scenario.ID, _ world: (Direction) -> TinyWorld) -> ScenarioResult {
            ScenarioWorld.result(id, world) { input in
                input.region.contract?.norms = [
                    NormSetting(key: .maximumRide, scope: .contract, value: minutes * 60, reason: "scenario")
                ]
                input.notes = ["anders"]
            }
        }
        let strict = capped(45, "45", { TinyWorld($0) })
        let wide = capped(75, "75", TinyWorld.oneBus)
        let bicycle = ScenarioWorld.result("anders", change: { $0.region.pupils.removeLast() })
        let frontier = Comparison(base: base, others: [wide, bicycle, strict]).frontier
        #expect(frontier.map(\.cap) == [.minutes(45), .minutes(60), .minutes(75)])
        #expect(frontier.map(\.yearCost) == [Cents(120_000_00), Cents(120_000_00), Cents(70_000_00)])
        #expect(frontier.map(\.yearBound) == [Cents(96_000_00), Cents(96_000_00), Cents(56_000_00)])
        #expect(Comparison(base: base, others: [bicycle]).frontier == [])
    }

    @Test func oneDirectionIsSaid() {
        var half = base
        half.parts.removeLast()
        let row = Comparison(base: half, others: []).rows[0]
        #expect(row.notes == ["Alleen heen is gepland: de bedragen gaan over die richting."])
    }

    @Test func theBaseIsComparedWithNothing() {
        let rows = Comparison(base: base, others: [oneBus]).rows
        #expect(rows[0].certainty == nil && rows[0].difference == .zero)
        #expect(rows[1].difference == Cents(-50_000_00))
        #expect(rows[0].tenthsAboveCheapest == 250)
    }
}
