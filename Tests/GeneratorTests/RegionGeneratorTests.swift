import Domain
import Generator
import Testing

@Suite struct RegionGeneratorTests {
    @Test(arguments: [20, 21, 37, 100, 300, 1000, 5000])
    func anySizeIsMade(_ size: Int) throws {
        let made = RegionGenerator(seed: 7, pupils: size).generated()
        #expect(made.region.pupils.count == size)
        #expect(Set(made.region.pupils.map(\.id)).count == size)
        #expect(made.region.pupils == made.region.pupils.sorted { $0.id < $1.id })
        let total = made.region.fleet.map(\.count).reduce(0, +)
        #expect(total >= size * 2 / 9 + 5 && total <= size * 2 / 9 + 6)
        for direction in Direction.allCases {
            let date = try #require(RegionGenerator.demoDate)
            let (problem, findings) = try made.region.halfDay(on: date, direction)
            #expect(findings.isEmpty)
            #expect(problem.requests.count > size * 3 / 5)
        }
    }

    @Test func sizesOutsideTheRangeAreBroughtWithinIt() {
        #expect(RegionGenerator(seed: 1, pupils: 3).generated().region.pupils.count == 20)
        #expect(RegionGenerator(seed: 1, pupils: 9000).generated().region.pupils.count == 5000)
    }

    @Test func equalSeedsGiveEqualRegionsAndOthersDoNot() {
        let one = RegionGenerator(seed: 5, pupils: 60).generated()
        #expect(one.files == RegionGenerator(seed: 5, pupils: 60).generated().files)
        #expect(one.region == RegionGenerator(seed: 5, pupils: 60).generated().region)
        #expect(one.region.pupils != RegionGenerator(seed: 6, pupils: 60).generated().region.pupils)
    }

    @Test func theDemoHasTheSizeThatWasAskedFor() throws {
        let region = RegionGenerator.demo.generated().region
        #expect(region.pupils.count == 300 && region.destinations.count == 20 && region.depots.count == 4)
        #expect(try #require(RegionGenerator.demoDate).weekday == .tuesday)
        let homes = Set(region.pupils.map(\.municipality.text))
        #expect(homes == ["Alkmaar", "Bergen", "Castricum", "Dijk en Waard", "Heiloo", "Uitgeest"])
        let towns = Set(region.destinations.compactMap(\.address.town))
        #expect(towns.isSuperset(of: ["Schagen", "Hoorn", "Haarlem"]))
        let used = Set(region.pupils.map(\.destination))
        #expect(used == Set(region.destinations.map(\.id)))
    }

    /// The letters SA, SD and SS are never given out, so these postcodes belong to nobody.
    @Test func everythingIsMarkedAsInvented() throws {
        let made = RegionGenerator.demo.generated()
        for entry in made.addresses { #expect(["SA", "SD", "SS"].contains(entry.record.postcode.suffix(2))) }
        for destination in made.region.destinations { #expect(destination.name.hasPrefix("Voorbeeld")) }
        for depot in made.region.depots { #expect(depot.name.hasPrefix("Voorbeeld")) }
        let contract = try #require(made.region.contract)
        #expect(contract.pricesAreInvented && contract.name.contains("verzonnen"))
        for setting in contract.norms { #expect(setting.reason.contains("verzonnen")) }
    }

    @Test(arguments: [20, 300, 5000])
    func everyAddressIsInTheAddressFileOnce(_ size: Int) {
        let made = RegionGenerator(seed: 3, pupils: size).generated()
        var known: [String: Coordinate] = [:]
        for entry in made.addresses {
            let number = HouseNumber(number: entry.record.number, suffix: entry.record.suffix)
            known["\(entry.record.postcode) \(number.text)"] = entry.record.address.coordinate
        }
        #expect(known.count == made.addresses.count)
        let places = made.region.pupils.map(\.home) + made.region.destinations.map(\.address)
        let lost = (places + made.region.depots.map(\.address)).filter { address in
            known["\(address.postcode ?? "") \(address.houseNumber ?? "")"] != address.coordinate
        }
        #expect(lost.isEmpty)
        #expect(made.addresses.count > size * 5 / 4)
    }

    @Test func theVehiclesAreTheUsualMix() throws {
        let region = RegionGenerator.demo.generated().region
        #expect(Set(region.fleet.map(\.type)) == Set(region.vehicleTypes.map(\.id)))
        let bus = try #require(region.vehicleTypes.first { $0.hasLift })
        #expect(bus.configurations.map { [$0.seats, $0.wheelchairPlaces] } == [[8, 0], [6, 1], [4, 2], [2, 3]])
        let places = region.fleet.filter { $0.type == bus.id }.map(\.count).reduce(0, +) * 3
        #expect(places >= region.pupils.filter { $0.needs.wheelchair == .wheelchair }.count)
        let rates = try #require(region.contract?.tariff.rates)
        #expect(Set(rates.keys) == Set(region.vehicleTypes.map(\.id)))
    }
}
