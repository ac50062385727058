import LinearProgramming

/// The linear program that chooses among duties and chains.
///
/// Belongs to the thread that made it, as `Master` does.
struct ChainMaster {
    let served: [Int]
    private let instance: Instance
    /// Per request: its row, or −1.
    private var rowOf: [Int]
    private let master: Master

    init(_ instance: Instance, serving served: [Int]) {
        self.instance = instance
        self.served = served
        rowOf = Array(repeating: -1, count: instance.requestCount)
        for (row, request) in served.enumerated() { rowOf[request] = row }
        master = Master(
            rows: served.map { _ in .atLeast(1) } + instance.fleetCounts.map { .atMost(Double($0)) })
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
            var counts: [Int: Double] = [:]
            for request in duty.visits where rowOf[request] >= 0 { counts[rowOf[request], default: 0] += 1 }
            for (row, count) in counts.sorted(by: { $0.key < $1.key }) {
                entries.append(.init(row: row, column: column, value: count))
            }
            entries.append(.init(row: served.count + duty.fleet, column: column, value: 1))
        }
        master.add(duties.map { .init(cost: $0.cost) }, entries: entries)
    }

    /// Lets every request stay without a ride.
    func addLeavingOut(at price: Double) {
        master.add(
            served.map { _ in .init(cost: price) },
            entries: served.indices.map { .init(row: $0, column: $0, value: 1) })
    }

    /// - Parameter highest: no request's price is above it.
    /// - Returns: nil when GLPK found no optimum.
    func solve(highest: Double) -> (value: Double, prices: DualPrices)? {
        let solution = master.solve()
        guard solution.status == .optimal else { return nil }
        var requests = Array(repeating: 0.0, count: instance.requestCount)
        for (row, request) in served.enumerated() {
            requests[request] = min(highest, max(0, solution.rowDuals[row]))
        }
        let fleets = instance.fleetCounts.indices.map { min(0, solution.rowDuals[served.count + $0]) }
        return (solution.objective, DualPrices(requests: requests, fleets: fleets))
    }
}
