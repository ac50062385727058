extension DemandChange {
    /// The region becomes the first draw; the others are kept beside it.
    func grow(_ scenario: inout ScenarioRegion, _ distances: Distances) throws(Fault) {
        guard scenario.draws.isEmpty else {
            throw .contradiction(
                "er is al een groei met trekkingen, in een scenario waarop dit voortbouwt",
                advice: "Zet alle groei in één blok «groei».")
        }
        let before = scenario
        var members: [[Pupil]] = []
        for one in growth {
            members.append(try (one.group ?? PupilGroup()).members(of: before.region, distances))
        }
        scenario.region = draw(0, from: before.region, members)
        let difference = scenario.region.pupils.count - before.region.pupils.count
        guard scenario.region.pupils != before.region.pupils else {
            throw .contradiction(
                "deze groei is minder dan één leerling", advice: "Kies een grotere groep of een hoger percentage.")
        }
        scenario.notes.append(
            "De leerlingen die erbij komen zijn verzonnen: ze lijken op wie er nu zijn (\(difference > 0 ? "+" : "")\(difference) leerlingen, \(draws) trekkingen, startgetal \(seed))."
        )
        scenario.draws = (1..<max(1, draws)).map { number in
            var other = scenario
            other.region = draw(number, from: before.region, members)
            return other
        }
    }

    /// - Parameter members: of each growth.
    private func draw(_ number: Int, from region: Region, _ members: [[Pupil]]) -> Region {
        var random = SplitMix64(seed: seed, stream: number + 1)
        var result = region
        var leaving: Set<Pupil.ID> = []
        for (one, group) in zip(growth, members) {
            let count = Rounding.divide(group.count * abs(one.percent), by: 100)
            if one.percent < 0 {
                leaving.formUnion(random.shuffled(group).prefix(count).map(\.id))
            } else {
                for _ in 0..<count { result.pupils.append(newPupil(like: group, in: result, &random)) }
            }
        }
        result.pupils.removeAll { leaving.contains($0.id) }
        return result
    }

    /// Destination and municipality of one pupil of the group, a home near another who goes there from the same
    /// municipality, the week and the needs of a third at that destination.
    private func newPupil(like group: [Pupil], in region: Region, _ random: inout SplitMix64) -> Pupil {
        let model = group[random.below(group.count)]
        let schoolmates = group.filter { $0.destination == model.destination }
        let neighbours = schoolmates.filter { $0.municipality == model.municipality }
        let neighbour = neighbours[random.below(neighbours.count)]
        let likeness = schoolmates[random.below(schoolmates.count)]
        return Pupil(
            id: freeCode(region), home: neighbour.home.moved(&random), destination: model.destination,
            municipality: model.municipality, needs: likeness.needs, attendance: likeness.attendance,
            ageGroup: likeness.ageGroup)
    }

    private func freeCode(_ region: Region) -> Pupil.ID {
        let known = Set(region.pupils.map(\.id))
        var number = 1
        while known.contains(Pupil.ID("NIEUW-\(number)")) { number += 1 }
        return Pupil.ID("NIEUW-\(number)")
    }
}

extension Address {
    /// A point within 300 m to all sides; the house number is nobody's.
    fileprivate func moved(_ random: inout SplitMix64) -> Address {
        // Metres in a degree in the middle of the country.
        let latitude = coordinate.latitude + Double(random.within(-300...300)) / 111_000
        let longitude = coordinate.longitude + Double(random.within(-300...300)) / 68_000
        var result = self
        result.coordinate = Coordinate(latitude: latitude, longitude: longitude)
        result.houseNumber = nil
        return result
    }
}
