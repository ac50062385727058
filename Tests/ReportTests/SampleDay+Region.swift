import Domain

extension SampleDay {
    /// The region that this day's problem could have come from.
    func region() -> Region {
        let problem = problem()
        let places = Dictionary(uniqueKeysWithValues: problem.places.map { ($0.id, $0.coordinate) })
        func address(_ place: Place.ID, postcode: String? = nil) -> Address {
            Address(
                coordinate: (places[place] ?? nil) ?? SampleDay.centre, postcode: postcode,
                houseNumber: postcode.map { _ in "17" })
        }
        var everyone = self
        everyone.away = []
        return Region(
            pupils: everyone.problem().requests.enumerated().map { index, request in
                Pupil(
                    id: request.pupil, home: address(request.place, postcode: "18\(11 + index % 14)XY"),
                    destination: request.destination, municipality: request.municipality, needs: request.needs)
            },
            destinations: problem.sites.map {
                Destination(id: $0.id, name: $0.name, address: address($0.place), bellTimes: [:], gate: $0.gate)
            },
            gates: problem.gates, vehicleTypes: SampleDay.types,
            contract: Contract(
                name: "verzonnen", municipalities: ["Alkmaar", "Bergen", "Heiloo"], norms: contractNorms,
                tariff: SampleDay.tariff, pricesAreInvented: true))
    }
}
