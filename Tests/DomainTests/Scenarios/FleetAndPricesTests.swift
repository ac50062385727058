import Domain
import Testing

@Suite struct FleetAndPricesTests {
    private func counts(_ scenario: ScenarioRegion) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: scenario.region.fleet.map { ($0.id.text, $0.count) })
    }

    @Test func numbersAndAdditions() throws {
        let scenario = try ScenarioVillage.apply(
            .fleet(
                FleetChange(
                    counts: [.init(entry: "BUS-noord", count: 0)],
                    additions: [
                        .init(type: "BUS", depot: "zuid", count: 4), .init(type: "STROOM", depot: "noord", count: 1),
                    ])))
        #expect(counts(scenario) == ["BUS-zuid": 6, "STROOM-noord": 1])
    }

    @Test func aNewTypeIsLikeAKnownOneButForWhatIsSaid() throws {
        let depot = Depot(id: "west", name: "West", address: ScenarioVillage.address(8))
        let scenario = try ScenarioVillage.apply(
            .fleet(
                FleetChange(
                    newTypes: [
                        .init(id: "NIEUW", like: "BUS", range: 90_000, gramsPerKilometre: 0, hundredthsOfPercent: 1000)
                    ], newDepots: [depot], additions: [.init(type: "NIEUW", depot: "west", count: 2)])))
        let type = try #require(scenario.region.vehicleTypes.last)
        #expect(type.id == "NIEUW" && type.name == "NIEUW" && type.range == 90_000 && type.gramsPerKilometre == 0)
        #expect(type.configurations == ScenarioVillage.region.vehicleTypes[0].configurations)
        #expect(scenario.region.contract?.tariff.rates["NIEUW"]?[.kilometre] == .cents(55))
        #expect(scenario.region.contract?.tariff.rates["BUS"]?[.kilometre] == .cents(50))
        #expect(scenario.region.depots.last == depot)
        #expect(counts(scenario)["NIEUW-west"] == 2)
    }

    /// Half of three is two, half of two is one: rounded up per depot.
    @Test func aZeroEmissionShareIsRoundedUpPerDepot() throws {
        let scenario = try ScenarioVillage.apply(
            .fleet(
                FleetChange(
                    zeroEmission: .init(percent: 50, replacements: ["BUS": "STROOM"], range: 120_000))))
        #expect(counts(scenario) == ["BUS-noord": 1, "STROOM-noord": 2, "BUS-zuid": 1, "STROOM-zuid": 1])
        #expect(scenario.region.vehicleTypes.map(\.range) == [nil, 120_000])
    }

    /// What is already without emission counts.
    @Test func presentVehiclesCount() throws {
        let addition = ScenarioChange.fleet(FleetChange(additions: [.init(type: "STROOM", depot: "noord", count: 3)]))
        let share = ScenarioChange.fleet(
            FleetChange(zeroEmission: .init(percent: 50, replacements: ["BUS": "STROOM"])))
        let scenario = try ScenarioVillage.apply(addition, share)
        #expect(counts(scenario)["BUS-noord"] == 3)
    }

    @Test func factorsChangeNoPlan() throws {
        let date = try #require(PlanDate("2026-01-15"))
        let factors = EmissionFactors(date: date, source: "lijst", gramsPerKilometre: ["BUS": 250])
        let scenario = try ScenarioVillage.apply(.fleet(FleetChange(factors: factors)))
        #expect(scenario.factors == factors)
        #expect(scenario.region == ScenarioVillage.region)
    }

    @Test func componentsIndexAndYear() throws {
        let scenario = try ScenarioVillage.apply(
            .prices(
                PriceChange(
                    components: [
                        .init(component: .kilometre, value: .percent(1000)),
                        .init(component: .runStart, type: "BUS", value: .rate(.cents(2000))),
                    ], index: [.init(year: 2027, hundredthsOfPercent: 500)], year: 2027)))
        let tariff = try #require(scenario.region.contract?.tariff)
        // 50 cents, a tenth more, and the index of 5 % instead of the contract's 10 %.
        #expect(tariff.rates["BUS"]?[.kilometre] == Rate(5775))
        #expect(tariff.rates["BUS"]?[.runStart] == .cents(2100))
        #expect(tariff.rates["STROOM"]?[.runStart] == .cents(1050))
        #expect(tariff.indexed(to: 2030).rates == tariff.rates, "the year is fixed, whatever day is planned")
    }

    @Test func theCostBookTakesTheTariffsPlace() throws {
        var region = ScenarioVillage.region
        let costBook = Tariff(rates: ["BUS": Rates([.kilometre: .cents(20)])])
        region.contract?.costBook = costBook
        let scenario = try ScenarioVillage.apply(.prices(PriceChange(usesCostBook: true)), to: region)
        #expect(scenario.region.contract?.tariff == costBook)
        #expect(scenario.notes.count == 1)
    }

    @Test(arguments: [
        (ScenarioChange.fleet(FleetChange(counts: [.init(entry: "x", count: 1)])), "E-SCENARIO-ONBEKEND"),
        (.fleet(FleetChange(additions: [.init(type: "x", depot: "noord", count: 1)])), "E-SCENARIO-ONBEKEND"),
        (.fleet(FleetChange(additions: [.init(type: "BUS", depot: "x", count: 1)])), "E-SCENARIO-ONBEKEND"),
        (.fleet(FleetChange(newTypes: [.init(id: "N", like: "x")])), "E-SCENARIO-ONBEKEND"),
        (.fleet(FleetChange(newTypes: [.init(id: "STROOM", like: "BUS")])), "E-SCENARIO-TEGENSTRIJDIG"),
        (
            .fleet(FleetChange(newDepots: [Depot(id: "zuid", name: "Z", address: ScenarioVillage.address(1))])),
            "E-SCENARIO-TEGENSTRIJDIG"
        ),
        (
            .fleet(FleetChange(counts: [.init(entry: "BUS-noord", count: 0), .init(entry: "BUS-zuid", count: 0)])),
            "E-SCENARIO-LEEG"
        ),
        (
            .fleet(FleetChange(zeroEmission: .init(percent: 50, replacements: ["STROOM": "BUS"]))),
            "E-SCENARIO-TEGENSTRIJDIG"
        ),
        (
            .prices(PriceChange(components: [.init(component: .loadedHour, value: .percent(100))])),
            "E-SCENARIO-TEGENSTRIJDIG"
        ),
        (
            .prices(PriceChange(components: [.init(component: .kilometre, type: "x", value: .percent(100))])),
            "E-SCENARIO-ONBEKEND"
        ),
        (.prices(PriceChange(year: 2025)), "E-SCENARIO-TEGENSTRIJDIG"),
        (.prices(PriceChange(year: 2028)), "E-SCENARIO-TEGENSTRIJDIG"),
        (.prices(PriceChange(usesCostBook: true)), "E-SCENARIO-TEGENSTRIJDIG"),
    ])
    func refuses(_ change: ScenarioChange, _ code: String) {
        #expect(ScenarioVillage.refusal(of: change) == "0 \(code)")
    }

    /// A type without prices cannot be planned with.
    @Test func aTypeNeedsPrices() {
        var region = ScenarioVillage.region
        region.contract?.tariff.rates["STROOM"] = nil
        let change = ScenarioChange.fleet(FleetChange(additions: [.init(type: "STROOM", depot: "noord", count: 1)]))
        #expect(ScenarioVillage.refusal(of: change, in: region) == "0 E-SCENARIO-TEGENSTRIJDIG")
    }
}
