import LinearProgramming

/// Prices of requests and of vehicles.
struct DualPrices {
    /// Per request, at least 0.
    var requests: [Double]
    /// Per fleet entry, at most 0.
    var fleets: [Double]

    /// - Parameter share: of the way to the other.
    func mixed(with other: DualPrices, share: Double) -> DualPrices {
        DualPrices(
            requests: Self.mix(requests, other.requests, share: share),
            fleets: Self.mix(fleets, other.fleets, share: share))
    }

    static func mix(_ here: [Double], _ there: [Double], share: Double) -> [Double] {
        zip(here, there).map { (1 - share) * $0 + share * $1 }
    }
}

/// A duty as a column: what it costs and whom it serves how often.
struct DutyColumn {
    var cost: Double
    var requests: [Int32]
    /// Index of the class in the instance.
    var vehicleClass: Int
    /// Where it comes from: the search, or pricing.
    var route: Route?
    var duty: Labelling.Duty?
}

extension [DutyColumn] {
    /// Of duties with equal requests and fleet the cheapest. Costs are whole: what is between is rounded up.
    func cheapest(_ fleetOfClass: [Int]) -> [DutyColumn] {
        var index: [[Int32]: Int] = [:]
        var kept: [DutyColumn] = []
        for var candidate in self {
            candidate.cost = (candidate.cost - 1e-3).rounded(.up)
            let key = [Int32(fleetOfClass[candidate.vehicleClass])] + candidate.requests.sorted()
            if let known = index[key] {
                if candidate.cost < kept[known].cost { kept[known] = candidate }
            } else {
                index[key] = kept.count
                kept.append(candidate)
            }
        }
        return kept
    }
}

/// The linear program that chooses duties, with columns and cuts added as they are found.
///
/// Belongs to the thread that made it, as `Master` does.
final class DutyMaster {
    private var master: Master
    private let count: Int
    private let fleetOfClass: [Int]
    private let fleetCounts: [Int]
    /// Costs are divided by this: GLPK's tolerances are meant for numbers of everyday size.
    private let scale: Double
    private(set) var columns: [DutyColumn] = []
    private(set) var cuts: TripleCuts

    struct Solution {
        var value: Double
        var prices: DualPrices
        /// With their penalties.
        var cuts: TripleCuts
        /// Per column.
        var shares: [Double]
    }

    init(_ problem: PricingProblem, scale: Double) {
        let instance = problem.instance
        count = problem.count
        fleetOfClass = instance.classes.map(\.fleet)
        fleetCounts = instance.fleetCounts
        self.scale = scale
        cuts = TripleCuts(requests: problem.count)
        master = Self.empty(problem.count, instance.fleetCounts, cuts: 0)
    }

    private static func empty(_ count: Int, _ fleets: [Int], cuts: Int) -> Master {
        Master(
            rows: (0..<count).map { _ in .atLeast(1) } + fleets.map { .atMost(Double($0)) }
                + (0..<cuts).map { _ in .atMost(1) })
    }

    func add(_ added: [DutyColumn]) {
        guard !added.isEmpty else { return }
        columns += added
        put(added)
    }

    func add(cuts triples: [[Int32]]) {
        for triple in triples { cuts.add(triple) }
        master = Self.empty(count, fleetCounts, cuts: cuts.triples.count)
        put(columns)
    }

    private func put(_ added: [DutyColumn]) {
        var entries: [LinearProgram.Entry] = []
        for (index, column) in added.enumerated() {
            var visits: [Int32: Double] = [:]
            for request in column.requests { visits[request, default: 0] += 1 }
            for (request, times) in visits.sorted(by: { $0.key < $1.key }) {
                entries.append(.init(row: Int(request), column: index, value: times))
            }
            entries.append(.init(row: count + fleetOfClass[column.vehicleClass], column: index, value: 1))
            for (cut, times) in cuts.shares(of: column.requests) {
                entries.append(.init(row: count + fleetCounts.count + cut, column: index, value: Double(times)))
            }
        }
        master.add(added.map { .init(cost: $0.cost / scale) }, entries: entries)
    }

    /// - Returns: nil when GLPK found no optimum.
    func solve() -> Solution? {
        let solution = master.solve()
        guard solution.status == .optimal else { return nil }
        let first = count + fleetCounts.count
        for cut in cuts.triples.indices { cuts.penalties[cut] = max(0, -solution.rowDuals[first + cut] * scale) }
        let prices = DualPrices(
            requests: (0..<count).map { max(0, solution.rowDuals[$0] * scale) },
            fleets: fleetCounts.indices.map { min(0, solution.rowDuals[count + $0] * scale) })
        return Solution(
            value: solution.objective * scale, prices: prices, cuts: cuts, shares: solution.values)
    }
}
