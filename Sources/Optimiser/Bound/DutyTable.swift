/// Known duties, laid out so that all of them can be priced again for every linear choice: there are tens of thousands.
struct DutyTable {
    private struct Entry {
        var cost: Double
        var fleet: Int
        /// Among `requests`.
        var range: Range<Int>
    }

    private let fleetOfClass: [Int]
    private(set) var columns: [DutyColumn] = []
    /// Per column.
    private var entries: [Entry] = []
    private var requests: [Int32] = []

    /// - Parameter fleetOfClass: the fleet entry of each class of the instance.
    init(fleetOfClass: [Int]) { self.fleetOfClass = fleetOfClass }

    /// - Returns: their numbers.
    @discardableResult
    mutating func add(_ added: [DutyColumn]) -> Range<Int> {
        let first = columns.count
        for column in added {
            let begin = requests.count
            requests += column.requests
            entries.append(
                Entry(cost: column.cost, fleet: fleetOfClass[column.vehicleClass], range: begin..<requests.count))
        }
        columns += added
        return first..<columns.count
    }

    /// What a duty costs beyond the prices of what it serves; nil when that is not below the limit.
    @inline(__always)
    func reducedCost(of number: Int, at solution: DutyMaster.Solution, below limit: Double) -> Double? {
        let entry = entries[number]
        return solution.reducedCost(entry.cost, fleet: entry.fleet, requests, entry.range, below: limit)
    }

    /// Takes those out of a list that the prices of a linear choice make cheap.
    ///
    /// - Parameters:
    ///   - most: of those there are, the cheapest.
    ///   - slack: what counts as cheap may lie so much above the prices; nil for what is clearly below them.
    /// - Returns: their numbers, the cheapest first.
    func takeCheap(
        from list: inout [Int], at solution: DutyMaster.Solution, most: Int, slack: Double? = nil
    ) -> [Int] {
        var cheap: [(cost: Double, position: Int)] = []
        for (position, number) in list.enumerated() {
            let limit = slack ?? -1e-6 * entries[number].cost
            if let cost = reducedCost(of: number, at: solution, below: limit) { cheap.append((cost, position)) }
        }
        cheap.sort { ($0.cost, list[$0.position]) < ($1.cost, list[$1.position]) }
        let taken = cheap.prefix(most).map(\.position)
        let numbers = taken.map { list[$0] }
        for position in taken.sorted(by: >) {
            list.swapAt(position, list.count - 1)
            list.removeLast()
        }
        return numbers
    }
}
