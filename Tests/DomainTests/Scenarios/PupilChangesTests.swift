import Domain
import Testing

/// Other ways of travelling, nearer schools, who plans together, growth.
@Suite struct PupilChangesTests {
    /// L4 lives a kilometre from school: 200 days there and back at 20 cents, less 30 euros.
    @Test func aGroupTravelsAnotherWay() throws {
        let change = ModeChange(
            mode: .bicycle, group: PupilGroup(kinds: ["VSO"], longestRide: 2000), perKilometre: .cents(20),
            threshold: Cents(3000), source: "verordening")
        let scenario = try ScenarioVillage.apply(.otherMode(change))
        #expect(scenario.otherModes.map(\.pupil.id) == ["L4"])
        #expect(scenario.otherModes.map(\.yearCost) == [Cents(200 * 2 * 20 - 3000)])
        #expect(scenario.region.pupils.map(\.id) == ["L1", "L2", "L3", "L5"])
    }

    @Test func aCompensationIsNeverBelowZero() throws {
        let change = ModeChange(
            mode: .publicTransport, group: PupilGroup(pupils: ["L4"]), perYear: Cents(1000), threshold: Cents(3000),
            source: "x")
        #expect(try ScenarioVillage.apply(.otherMode(change)).otherModes.map(\.yearCost) == [.zero])
    }

    /// Two days a week, only there, both ways of the car: 200 / 5 × 2 rides of 2 × 1 km.
    @Test func theOwnWeekCounts() throws {
        var region = ScenarioVillage.region
        region.pupils[3].attendance = Attendance(days: [.monday, .friday], directions: [.toSchool])
        let change = ModeChange(
            mode: .ownCar, group: PupilGroup(pupils: ["L4"]), perKilometre: .cents(23), waysPerRide: 2, source: "x")
        let scenario = try ScenarioVillage.apply(.otherMode(change), to: region)
        #expect(scenario.otherModes.map(\.yearCost) == [Cents(80 * 2 * 23)])
    }

    @Test func whoNeedsHelpCanBeLeftOut() throws {
        let change = ModeChange(mode: .bicycle, group: PupilGroup(kinds: ["vso"], needsNoHelp: true), source: "x")
        #expect(try ScenarioVillage.apply(.otherMode(change)).otherModes.map(\.pupil.id) == ["L4"])
    }

    /// L1 wins 16 km, L2 12, and L3 lives nearest to its own school.
    @Test func nearerByKind() throws {
        let all = try ScenarioVillage.apply(.nearer(NearerChange(who: .sameKind(group: nil, saves: 5000))))
        #expect(all.formerDestinations == ["L1": "far", "L2": "far"])
        #expect(all.region.pupils.prefix(2).map(\.destination) == ["near", "near"])
        let best = try ScenarioVillage.apply(.nearer(NearerChange(who: .sameKind(group: nil, saves: 5000), best: 1)))
        #expect(best.formerDestinations == ["L1": "far"])
        let far = try ScenarioVillage.apply(.nearer(NearerChange(who: .sameKind(group: nil, saves: 13_000))))
        #expect(far.formerDestinations == ["L1": "far"])
    }

    /// A permission for a school that is further away changes nothing.
    @Test func nearerByPermission() throws {
        let change = NearerChange(
            who: .permissions([
                .init(pupil: "L1", destination: "vso"), .init(pupil: "L1", destination: "near"),
                .init(pupil: "L3", destination: "near"),
            ]))
        #expect(try ScenarioVillage.apply(.nearer(change)).formerDestinations == ["L1": "far"])
    }

    @Test func aSchoolThatIsClosedIsNotNearer() {
        var region = ScenarioVillage.region
        region.destinations[0].bellTimes[.wednesday] = nil
        let change = ScenarioChange.nearer(NearerChange(who: .sameKind(group: nil, saves: 5000)))
        #expect(ScenarioVillage.refusal(of: change, in: region) == "0 E-SCENARIO-NIEMAND")
    }

    @Test func siblingsAtTwoSchoolsNeedNotRideTogether() throws {
        var region = ScenarioVillage.region
        region.pupils[0].togetherWith = ["L3"]
        region.pupils[2].togetherWith = ["L1"]
        let scenario = try ScenarioVillage.apply(
            .nearer(NearerChange(who: .sameKind(group: nil, saves: 5000))), to: region)
        #expect(scenario.region.pupils.flatMap(\.togetherWith) == [])
    }

    @Test func municipalitiesPlanTogetherOrApart() throws {
        let date = try #require(PlanDate("2026-11-24"))
        let apart = try ScenarioVillage.apply(.together(TogetherChange(groups: [])))
        #expect(apart.parts.map(\.name) == ["Bergen", "Heiloo"])
        let halves = try apart.halfDays(on: date, .toSchool)
        #expect(halves.map(\.part) == ["Bergen", "Heiloo"])
        #expect(halves.map { $0.problem.requests.map(\.pupil) } == [["L1", "L3", "L4"], ["L2", "L5"]])
        let together = try ScenarioVillage.apply(.together(TogetherChange(groups: [["Heiloo", "Bergen"]])))
        #expect(together.parts.map(\.name) == ["Bergen en Heiloo"])
        let whole = try ScenarioRegion(ScenarioVillage.region).halfDays(on: date, .toSchool)
        #expect(try together.halfDays(on: date, .toSchool).map(\.problem) == whole.map(\.problem))
        #expect(whole.map(\.part) == [nil])
    }

    @Test func pickupsShareAPlaceAndCountTheWalk() throws {
        var region = ScenarioVillage.region
        region.pupils[3].earliestPickup = .clock(7, 30)
        region.pupils[3].latestDropOff = .clock(16, 0)
        let point = PickupChange.Candidate(id: "OP", name: "OP", coordinate: ScenarioVillage.address(12).coordinate)
        let scenario = try ScenarioVillage.apply(
            .pickups(PickupChange(candidates: [point], mostWalking: [:])), to: region)
        let date = try #require(PlanDate("2026-11-24"))
        let morning = try #require(try scenario.halfDays(on: date, .toSchool).first).problem
        let walkers = morning.requests.filter { $0.walk != nil }
        #expect(walkers.map(\.pupil) == ["L4", "L5"])
        #expect(Set(walkers.map(\.place)).count == 1)
        #expect(walkers.first?.earliestPickup == .clock(7, 35))
        let afternoon = try #require(try scenario.halfDays(on: date, .fromSchool).first).problem
        #expect(afternoon.requests.first { $0.pupil == "L4" }?.latestDropOff == .clock(15, 55))
    }

    @Test(arguments: [
        ScenarioChange.otherMode(ModeChange(mode: .bicycle, group: PupilGroup(pupils: ["L9"]), source: "x")),
        .otherMode(ModeChange(mode: .bicycle, group: PupilGroup(kinds: ["BO"]), source: "x")),
        .otherMode(ModeChange(mode: .bicycle, group: PupilGroup(destinations: ["x"]), source: "x")),
        .nearer(NearerChange(who: .permissions([.init(pupil: "L1", destination: "x")]))),
        .nearer(NearerChange(who: .permissions([.init(pupil: "L9", destination: "near")]))),
        .together(TogetherChange(groups: [["Bergen", "Schagen"]])),
        .demand(DemandChange(growth: [.init(group: PupilGroup(municipalities: ["x"]), percent: 10)])),
    ])
    func unknownNames(_ change: ScenarioChange) {
        #expect(ScenarioVillage.refusal(of: change) == "0 E-SCENARIO-ONBEKEND")
    }

    @Test func nobodyAndNothingLeft() {
        let nobody = ScenarioChange.otherMode(
            ModeChange(mode: .bicycle, group: PupilGroup(kinds: ["VSO"], longestRide: 10), source: "x"))
        #expect(ScenarioVillage.refusal(of: nobody) == "0 E-SCENARIO-NIEMAND")
        let everyone = ScenarioChange.otherMode(ModeChange(mode: .bicycle, group: PupilGroup(), source: "x"))
        #expect(ScenarioVillage.refusal(of: everyone) == "0 E-SCENARIO-LEEG")
        let apart = ScenarioChange.together(TogetherChange(groups: []))
        #expect(ScenarioVillage.refusal(of: apart, apart) == "1 E-SCENARIO-TEGENSTRIJDIG")
        let twice = ScenarioChange.together(TogetherChange(groups: [["Bergen"], ["Bergen", "Heiloo"]]))
        #expect(ScenarioVillage.refusal(of: twice) == "0 E-SCENARIO-TEGENSTRIJDIG")
    }
}
