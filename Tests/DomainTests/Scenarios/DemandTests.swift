import Domain
import Testing

@Suite struct DemandTests {
    private let growth = DemandChange(
        growth: [.init(group: PupilGroup(kinds: ["VSO"]), percent: 150)], draws: 3, seed: 7)

    @Test func newPupilsResembleTheGroup() throws {
        let before = ScenarioVillage.region
        let scenario = try ScenarioVillage.apply(.demand(growth))
        let new = scenario.region.pupils.dropFirst(before.pupils.count)
        #expect(new.map(\.id) == ["NIEUW-1", "NIEUW-2", "NIEUW-3"])
        for pupil in new {
            #expect(pupil.destination == "vso")
            let neighbours = before.pupils.filter {
                $0.destination == "vso" && $0.municipality == pupil.municipality
            }
            let distance = neighbours.map { abs($0.home.coordinate.latitude - pupil.home.coordinate.latitude) }.min()
            #expect(try #require(distance) < 0.003)
            #expect(pupil.home.houseNumber == nil)
        }
    }

    @Test func drawsDifferAndRepeat() throws {
        let scenario = try ScenarioVillage.apply(.demand(growth))
        #expect(scenario.draws.count == 2)
        #expect(Set(scenario.draws.map(\.region.pupils) + [scenario.region.pupils]).count == 3)
        #expect(scenario.draws.allSatisfy { $0.draws.isEmpty && $0.notes == scenario.notes })
        #expect(try ScenarioVillage.apply(.demand(growth)) == scenario)
        var other = growth
        other.seed = 8
        #expect(try ScenarioVillage.apply(.demand(other)).region != scenario.region)
    }

    /// What comes after the growth holds in every draw, and school times are chosen once for all.
    @Test func laterChangesReachEveryDraw() throws {
        let scenario = try ScenarioVillage.apply(
            .demand(growth), .norm(NormChange(key: .maximumRide, value: 2700)),
            .findBells(BellSearch(destinations: ["vso"], most: .minutes(20))))
        for draw in scenario.draws {
            #expect(draw.region.contract == scenario.region.contract)
            #expect(draw.region.destinations == scenario.region.destinations)
            #expect(draw.movedBells == scenario.movedBells)
        }
    }

    @Test func fewerPupils() throws {
        let scenario = try ScenarioVillage.apply(.demand(DemandChange(growth: [.init(percent: -40)], draws: 1)))
        #expect(scenario.region.pupils.count == 3)
        #expect(scenario.draws.isEmpty)
        #expect(
            ScenarioVillage.refusal(of: .demand(DemandChange(growth: [.init(percent: -100)]))) == "0 E-SCENARIO-LEEG")
        #expect(
            ScenarioVillage.refusal(of: .demand(DemandChange(growth: [.init(percent: 5)])))
                == "0 E-SCENARIO-TEGENSTRIJDIG")
        #expect(ScenarioVillage.refusal(of: .demand(growth), .demand(growth)) == "1 E-SCENARIO-TEGENSTRIJDIG")
    }
}
