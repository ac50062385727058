import LinearProgramming

/// The linear program that chooses among duties and chains, whose prices are those of zones.
///
/// Belongs to the thread that made it, as `Master` does.
struct ChainMaster {
    let zones: PriceZones
    private let instance: Instance
    private let master: Master

    init(_ instance: Instance, _ zones: PriceZones) {
        self.instance = instance
        self.zones = zones
        master = Master(
            rows: zones.sums.map { .atLeast($0) } + instance.fleetCounts.map { .atMost(Double($0)) })
    }

    func add(_ routes: some Collection<Route>) {
        add(
            routes.map { route in
                (Double(route.cost), route.requests.map { Int($0) }, instance.classes[route.vehicleClass].fleet)
            })
    }

    func add(_ chains: [ChainPricing.Chain]) { add(chains.map { (max(0, $0.cost), $0.visits, $0.fleet) }) }

    private func add(_ duties: [(cost: Double, visits: [Int], fleet: Int)]) {
        guard !duties.isEmpty else { return }
        var entries: [LinearProgram.Entry] = []
        for (column, duty) in duties.enumerated() {
            for (zone, share) in zones.entries(of: duty.visits) {
                entries.append(.init(row: zone, column: column, value: share))
            }
            entries.append(.init(row: zones.count + duty.fleet, column: column, value: 1))
        }
        master.add(duties.map { .init(cost: $0.cost) }, entries: entries)
    }

    /// Lets every request of a zone of its own stay without a ride.
    func addLeavingOut(at price: Double) {
        master.add(
            zones.served.map { _ in .init(cost: price) },
            entries: zones.served.indices.map { .init(row: $0, column: $0, value: 1) })
    }

    /// - Parameter highest: no request's price is above it.
    /// - Returns: nil when GLPK found no optimum.
    func solve(highest: Double) -> (value: Double, prices: DualPrices)? {
        let solution = master.solve()
        guard solution.status == .optimal else { return nil }
        var requests = Array(repeating: 0.0, count: instance.requestCount)
        for request in zones.served {
            let price = solution.rowDuals[zones.zoneOf[request]] * zones.shares[request]
            requests[request] = min(highest, max(0, price))
        }
        let fleets = instance.fleetCounts.indices.map { min(0, solution.rowDuals[zones.count + $0]) }
        return (solution.objective, DualPrices(requests: requests, fleets: fleets))
    }
}
