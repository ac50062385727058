package import Domain

/// Scenario results of the tiny world, small enough to compute by hand.
package enum ScenarioWorld {
    /// Both directions of a day, with the tiny world's plans as they are.
    ///
    /// - Parameters:
    ///   - bound: part of the cost that is proven, in percent.
    ///   - change: what the scenario does beyond the plans.
    package static func result(
        _ id: Scenario.ID, _ world: (Direction) -> TinyWorld = { TinyWorld($0) }, bound: Int = 80,
        repeats: [ScenarioResult.Repeat] = [], change: (inout ScenarioRegion) -> Void = { _ in }
    ) -> ScenarioResult {
        let worlds = Direction.allCases.map(world)
        var input = ScenarioRegion(region(TinyWorld(.toSchool)))
        change(&input)
        return ScenarioResult(
            scenario: Scenario(id: id, title: "Titel van \(id)", question: "Wat kost \(id)?"), input: input,
            parts: worlds.map { part($0, bound: bound) }, repeats: repeats)
    }

    package static func part(_ world: TinyWorld, bound: Int = 80, findings: [Finding] = []) -> ScenarioResult.Part {
        let cost = DutyMeter(world.problem, world.matrix).cost(of: world.plan)
        let record = SolveRecord(
            seed: 1, secondsLimit: nil, iterationLimit: 100, iterations: 100, ending: .iterationLimit, cost: cost,
            bound: Cents(cost.rawValue * bound / 100), boundBasis: .columns, programVersion: "0")
        return ScenarioResult.Part(
            stored: StoredPlan(
                id: "plan", problem: world.problem, plan: world.plan, record: record, findings: findings,
                inputHash: "hash"),
            matrix: world.matrix)
    }

    /// L1 and L2 live in 1811, L3 in 1812, L4 at an address without a postcode.
    private static func region(_ world: TinyWorld) -> Region {
        let postcodes: [Pupil.ID: String] = ["L1": "1811AA", "L2": "1811BB", "L3": "1812AA"]
        let place = Address(coordinate: Coordinate(latitude: 52.6, longitude: 4.7))
        return Region(
            pupils: world.problem.requests.map { request in
                Pupil(
                    id: request.pupil,
                    home: Address(coordinate: place.coordinate, postcode: postcodes[request.pupil]),
                    destination: request.destination, municipality: request.municipality, needs: request.needs)
            },
            destinations: world.problem.sites.map {
                Destination(id: $0.id, name: $0.name, address: place, bellTimes: [:], gate: $0.gate)
            },
            contract: Contract(name: "kleine wereld", tariff: world.problem.tariff))
    }
}
