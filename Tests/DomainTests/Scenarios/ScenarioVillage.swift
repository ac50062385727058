import Domain

/// A region along one road, for changes that a person can check by hand: a hundredth of a degree is one kilometre and one
/// minute. Schools at 0 (SO, code near), 10 (VSO) and 20 km (SO, code far).
enum ScenarioVillage {
    static let distances = Distances { from, to in
        let hundredths = abs(Int(((from.latitude - to.latitude) * 100).rounded()))
        return .init(length: Metres(hundredths * 1000), duration: .minutes(hundredths))
    }

    static func address(_ kilometre: Int) -> Address {
        Address(coordinate: Coordinate(latitude: 52 + Double(kilometre) / 100, longitude: 4.7))
    }

    static func school(_ code: String, _ kind: String, at kilometre: Int) -> Destination {
        Destination(
            id: Destination.ID(code), name: "School \(code)", kind: kind, address: address(kilometre),
            bellTimes: Dictionary(
                uniqueKeysWithValues: Weekday.schoolDays.map {
                    ($0, BellTimes(start: .clock(8, 30), end: .clock(14, 0)))
                }),
            gate: Gate.ID(code))
    }

    static func pupil(
        _ code: String, at kilometre: Int, to destination: String, _ municipality: String = "Bergen",
        needs: Needs = Needs(), age: AgeGroup? = nil
    ) -> Pupil {
        Pupil(
            id: Pupil.ID(code), home: address(kilometre), destination: Destination.ID(destination),
            municipality: Municipality.ID(municipality), needs: needs, ageGroup: age)
    }

    static var region: Region {
        let shifts: [Direction: TimeWindow] = [.toSchool: TimeWindow(.clock(6, 0), .clock(10, 0))]
        func type(_ code: String, grams: Grams) -> VehicleType {
            VehicleType(
                id: VehicleType.ID(code), name: code,
                configurations: [SeatConfiguration(seats: 8, wheelchairPlaces: 0)], gramsPerKilometre: grams)
        }
        let rates = Rates([.kilometre: .cents(50), .runStart: .cents(1000)])
        return Region(
            pupils: [
                pupil("L1", at: 2, to: "far", age: .upToEight), pupil("L2", at: 4, to: "far", "Heiloo"),
                pupil("L3", at: 16, to: "far"), pupil("L4", at: 11, to: "vso", age: .thirteenAndOver),
                pupil("L5", at: 13, to: "vso", "Heiloo", needs: Needs(wheelchair: .wheelchair), age: .thirteenAndOver),
            ],
            destinations: [school("near", "SO", at: 0), school("vso", "VSO", at: 10), school("far", "so", at: 20)],
            depots: [
                Depot(id: "noord", name: "Noord", address: address(5)),
                Depot(id: "zuid", name: "Zuid", address: address(15)),
            ],
            vehicleTypes: [type("BUS", grams: 200), type("STROOM", grams: 0)],
            fleet: [
                FleetEntry(id: "BUS-noord", type: "BUS", depot: "noord", count: 3, shifts: shifts),
                FleetEntry(id: "BUS-zuid", type: "BUS", depot: "zuid", count: 2, shifts: shifts),
            ],
            contract: Contract(
                name: "C", municipalities: ["Bergen", "Heiloo"],
                norms: [
                    NormSetting(key: .maximumRide, scope: .contract, value: 3600, reason: "artikel 4"),
                    NormSetting(key: .maximumRide, scope: .municipality("Heiloo"), value: 3300, reason: "besluit"),
                    NormSetting(key: .maximumRide, scope: .pupil("L1"), value: 1800, reason: "besluit"),
                ],
                tariff: Tariff(
                    priceYear: 2026, rates: ["BUS": rates, "STROOM": rates],
                    index: [.init(year: 2027, hundredthsOfPercent: 1000)])))
    }

    /// Choices that nothing is computed for: school times a quarter later, and everyone of 13 and over walks to the first.
    static let choices = ScenarioChoices(
        bells: { search, _ in
            .init(Dictionary(uniqueKeysWithValues: search.destinations.map { ($0, .minutes(15)) }), notes: ["gezocht"])
        },
        pickups: { change, scenario in
            let walk = Walk(duration: .minutes(5), distance: 300, permitted: 500)
            let walkers = scenario.region.pupils.filter { $0.ageGroup == .thirteenAndOver }
            return .init(
                Dictionary(
                    uniqueKeysWithValues: walkers.map { ($0.id, .init(point: change.candidates[0], walk: walk)) }))
        })

    static func apply(_ changes: ScenarioChange..., to region: Region = region) throws(ChangeFault) -> ScenarioRegion {
        try ScenarioApplier(distances: distances, choices: choices).apply(changes, to: region)
    }

    /// The code of the fault, and which change it was about.
    static func refusal(of changes: ScenarioChange..., in region: Region = region) -> String? {
        do throws(ChangeFault) {
            _ = try ScenarioApplier(distances: distances, choices: choices).apply(changes, to: region)
            return nil
        } catch {
            return "\(error.change) \(error.fault.code)"
        }
    }
}
