import Domain
import Testing

@Suite struct ScenarioWordsTests {
    @Test(arguments: [
        (ScenarioChange.norm(NormChange(key: .maximumRide, value: 2700)), ["langste reistijd: 60 → 45 minuten"]),
        (
            .norm(NormChange(key: .maximumRide, scope: .municipality("Heiloo"), value: nil)),
            ["langste reistijd (gemeente Heiloo): 55 → geen grens"]
        ),
        (.norm(NormChange(key: .destinationsPerRun, value: 2)), ["bestemmingen in een rit: geen grens → 2"]),
        (
            .norm(NormChange(key: .walkingDistanceMaximum, value: 800, overrulesNarrower: true)),
            ["langste loopafstand: 2,0 km → 800 m, ook waar een gemeente of bestemming een eigen grens had"]
        ),
        (
            .bells(BellShift(destinations: ["vso"], start: .minutes(-15), end: 0)),
            ["schooltijden van School vso: begin 15 minuten eerder, eind gelijk"]
        ),
        (
            .fleet(FleetChange(counts: [.init(entry: "BUS-noord", count: 5)])), ["aantal BUS-noord: 3 → 5"]
        ),
        (
            .prices(
                PriceChange(
                    components: [
                        .init(component: .kilometre, type: "BUS", value: .rate(.cents(60))),
                        .init(component: .runStart, value: .percent(-350)),
                    ], year: 2027)),
            [
                "prijs kilometer van BUS: € 0,50 → € 0,60", "prijs start_rit, alle voertuigtypen: -3,5 %",
                "prijzen van 2027",
            ]
        ),
        (
            .otherMode(
                ModeChange(
                    mode: .ownCar, group: PupilGroup(kinds: ["VSO"], longestRide: 6000), perKilometre: .cents(23),
                    waysPerRide: 2, threshold: Cents(10_000), source: "verordening")),
            [
                "met de eigen auto: soort VSO, rit hooguit 6,0 km",
                "vergoeding: € 0,23 per kilometer, 2 keer per rit, min € 100,00 eigen bijdrage per jaar (verordening)",
            ]
        ),
        (
            .together(TogetherChange(groups: [["Bergen", "Heiloo"]])),
            ["plannen samen: Bergen en Heiloo; de andere gemeenten elk alleen"]
        ),
        (
            .demand(DemandChange(growth: [.init(percent: -5)], draws: 2, seed: 3)),
            ["5 % minder leerlingen: iedereen", "groei getrokken in 2 keer, startgetal 3"]
        ),
    ])
    func inWords(_ change: ScenarioChange, _ words: [String]) {
        #expect(change.words(against: ScenarioVillage.region) == words)
    }

    @Test func withoutARegionOnlyTheNewValue() {
        #expect(
            ScenarioChange.norm(NormChange(key: .maximumRide, value: 2730)).words() == ["langste reistijd: 45 min 30 s"]
        )
    }
}
