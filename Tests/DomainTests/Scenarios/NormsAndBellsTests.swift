import Domain
import Testing

@Suite struct NormsAndBellsTests {
    private func cap(_ scenario: ScenarioRegion, pupil: Pupil.ID? = nil, municipality: Municipality.ID? = nil) -> Int? {
        NormBook(scenario.region.contract?.norms ?? []).resolve(
            .maximumRide, pupil: pupil, municipality: municipality
        ).value
    }

    @Test func narrowerNormsStayUnlessAskedFor() throws {
        let kept = try ScenarioVillage.apply(.norm(NormChange(key: .maximumRide, value: 2700)))
        #expect(cap(kept) == 2700)
        #expect(cap(kept, municipality: "Heiloo") == 3300)
        let all = try ScenarioVillage.apply(
            .norm(NormChange(key: .maximumRide, value: 2700, overrulesNarrower: true)))
        #expect(cap(all, municipality: "Heiloo") == 2700)
        #expect(cap(all, pupil: "L1") == 1800, "maatwerk stays")
    }

    @Test func aNormOfOneMunicipality() throws {
        let scenario = try ScenarioVillage.apply(
            .norm(NormChange(key: .maximumRide, scope: .municipality("Heiloo"), value: nil)))
        #expect(cap(scenario) == 3600)
        #expect(cap(scenario, municipality: "Heiloo") == nil)
    }

    /// On time for nobody: at the earliest 15 minutes before the bell, at the latest 20.
    @Test func arrivalMustBePossible() {
        let change = ScenarioChange.norm(NormChange(key: .arrivalLatest, value: 1200))
        #expect(ScenarioVillage.refusal(of: change) == "0 E-SCENARIO-TEGENSTRIJDIG")
        let wider = ScenarioChange.norm(NormChange(key: .arrivalEarliest, value: 1800))
        #expect(ScenarioVillage.refusal(of: wider, change) == nil)
    }

    @Test func bellsMoveWithPersonalTimes() throws {
        var region = ScenarioVillage.region
        region.pupils[3].attendance.personalStart = .clock(9, 0)
        let scenario = try ScenarioVillage.apply(
            .bells(BellShift(destinations: ["vso"], start: .minutes(10), end: .minutes(-5))), to: region)
        let school = try #require(scenario.region.destinations.first { $0.id == "vso" })
        #expect(school.bellTimes[.monday] == BellTimes(start: .clock(8, 40), end: .clock(13, 55)))
        #expect(scenario.region.pupils[3].attendance.personalStart == .clock(9, 10))
        #expect(scenario.movedBells == ["vso": .init(start: .minutes(10), end: .minutes(-5))])
        #expect(scenario.region.destinations.first == region.destinations.first)
    }

    @Test func thereAndBackIsNoMove() throws {
        let there = ScenarioChange.bells(BellShift(destinations: ["vso"], start: .minutes(10), end: .minutes(10)))
        let back = ScenarioChange.bells(BellShift(destinations: ["vso"], start: .minutes(-10), end: .minutes(-10)))
        let scenario = try ScenarioVillage.apply(there, back)
        #expect(scenario.movedBells.isEmpty)
        #expect(scenario.region == ScenarioVillage.region)
    }

    @Test func searchedBellsAreApplied() throws {
        let scenario = try ScenarioVillage.apply(.findBells(BellSearch(destinations: ["far"], most: .minutes(20))))
        #expect(scenario.movedBells.keys.sorted() == ["far"])
        #expect(scenario.notes == ["gezocht"])
    }

    @Test(arguments: [
        (
            ScenarioChange.norm(NormChange(key: .maximumRide, scope: .municipality("Berge"), value: 60)),
            "0 E-SCENARIO-ONBEKEND"
        ),
        (.norm(NormChange(key: .maximumRide, scope: .destination("x"), value: 60)), "0 E-SCENARIO-ONBEKEND"),
        (.bells(BellShift(destinations: ["x"], start: 0, end: 60)), "0 E-SCENARIO-ONBEKEND"),
        (.bells(BellShift(destinations: ["vso"], start: .clock(6, 0), end: 0)), "0 E-SCENARIO-TEGENSTRIJDIG"),
        (.bells(BellShift(destinations: ["vso"], start: 0, end: .clock(11, 0))), "0 E-SCENARIO-TEGENSTRIJDIG"),
    ])
    func refuses(_ change: ScenarioChange, _ refusal: String) {
        #expect(ScenarioVillage.refusal(of: change) == refusal)
    }
}
