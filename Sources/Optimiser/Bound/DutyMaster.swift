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
    private let master: Master
    private let count: Int
    private let fleetOfClass: [Int]
    private let fleetCounts: [Int]
    /// Costs are divided by this: GLPK's tolerances are meant for numbers of everyday size.
    private let scale: Double
    /// What others than the columns do for a row, which they need not, or may not any more.
    private let done: [Double]
    /// What leaving a request out costs, where that is possible.
    private let absence: Double?
    private(set) var columns: [DutyColumn] = []
    private(set) var cuts: TripleCuts

    struct Solution {
        var value: Double
        var prices: DualPrices
        /// With their penalties.
        var cuts: TripleCuts
        /// Per column.
        var shares: [Double]

        /// What a duty costs beyond the prices of what it serves; nil when that is not below the limit.
        ///
        /// - Parameters:
        ///   - fleet: entry of the fleet that its vehicle is of.
        ///   - requests: those in the range are its own.
        @inline(__always)
        func reducedCost(
            _ cost: Double, fleet: Int, _ requests: [Int32], _ range: Range<Int>, below limit: Double
        ) -> Double? {
            var cost = cost - prices.fleets[fleet]
            for position in range { cost -= prices.requests[Int(requests[position])] }
            // Penalties only add to it.
            guard cost < limit else { return nil }
            cost += cuts.penalty(of: requests[range])
            return cost < limit ? cost : nil
        }
    }

    /// - Parameters:
    ///   - cuts: known from the begin.
    ///   - chosen: duties that are certain, and not among the columns.
    ///   - absence: what leaving a request out costs; nil where everyone must be served.
    init(
        _ problem: PricingProblem, scale: Double, cuts: TripleCuts? = nil, after chosen: [DutyColumn] = [],
        absence: Double? = nil
    ) {
        let instance = problem.instance
        count = problem.count
        fleetOfClass = instance.classes.map(\.fleet)
        fleetCounts = problem.fleetCounts
        self.scale = scale
        self.absence = absence
        self.cuts = cuts ?? TripleCuts(requests: problem.count)
        var done = Array(repeating: 0.0, count: count + fleetCounts.count + TripleCuts.most)
        for column in chosen {
            for (row, value) in Self.entries(column, count, fleetOfClass, fleetCounts.count, self.cuts) {
                done[row] += value
            }
        }
        self.done = done
        let most = [Double](repeating: 1, count: problem.count) + problem.fleetCounts.map(Double.init)
        let left = zip(most, done).map { max(0, $0 - $1) }
        master = Master(rows: left.enumerated().map { $0 < problem.count ? .atLeast($1) : .atMost($1) })
        if let absence {
            master.add(
                (0..<count).map { _ in .init(cost: absence / scale) },
                entries: (0..<count).map { .init(row: $0, column: $0, value: 1) })
        }
        addRows(ofCutsFrom: 0)
    }

    func add(_ added: [DutyColumn]) {
        guard !added.isEmpty else { return }
        columns += added
        put(added)
    }

    func add(cuts triples: [[Int32]]) {
        let known = cuts.triples.count
        for triple in triples { cuts.add(triple) }
        addRows(ofCutsFrom: known)
    }

    private func addRows(ofCutsFrom known: Int) {
        let first = count + fleetCounts.count
        let before = master.columnCount - columns.count
        master.add(
            rows: (known..<cuts.triples.count).map { .atMost(max(0, 1 - done[first + $0])) },
            entries: columns.enumerated().flatMap { index, column in
                cuts.shares(of: column.requests).filter { $0.cut >= known }.map {
                    LinearProgram.Entry(row: $0.cut - known, column: before + index, value: Double($0.times))
                }
            })
    }

    /// What leaving a request out may cost among these: so dear that it is done only where nothing else is possible.
    static func absence(among columns: [DutyColumn]) -> Double { 2 * (columns.map(\.cost).max() ?? 0) }

    /// Whether a vehicle is left for it.
    func hasRoom(for column: DutyColumn) -> Bool {
        let fleet = fleetOfClass[column.vehicleClass]
        return done[count + fleet] < Double(fleetCounts[fleet])
    }

    private static func entries(
        _ column: DutyColumn, _ count: Int, _ fleetOfClass: [Int], _ fleets: Int, _ cuts: TripleCuts
    ) -> [(row: Int, value: Double)] {
        var visits: [Int32: Double] = [:]
        for request in column.requests { visits[request, default: 0] += 1 }
        return visits.sorted { $0.key < $1.key }.map { (Int($0.key), $0.value) }
            + [(count + fleetOfClass[column.vehicleClass], 1)]
            + cuts.shares(of: column.requests).map { (count + fleets + $0.cut, Double($0.times)) }
    }

    private func put(_ added: [DutyColumn]) {
        let entries = added.enumerated().flatMap { index, column in
            Self.entries(column, count, fleetOfClass, fleetCounts.count, cuts).map {
                LinearProgram.Entry(row: $0.row, column: index, value: $0.value)
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
            value: solution.objective * scale, prices: prices, cuts: cuts,
            shares: Array(solution.values.suffix(columns.count)))
    }
}
