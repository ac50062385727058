import LinearProgramming

/// A plan, or most of one, from a linear choice with fractions: takes the duty with the largest share for whole, solves
/// what is left, and so on. Requests that no duty is left for stay without one: the search finds them a place.
struct DutyDive {
    let problem: PricingProblem
    let columns: [DutyColumn]
    let scale: Double
    let shouldStop: () -> Bool

    /// What leaving a request out costs in the linear program, in parts of the dearest duty.
    private static let absence = 2.0
    private static let whole = 0.999

    /// - Returns: positions of duties that have no request in common and fit the fleet.
    func run() -> [Int] {
        var chosen: [Int] = []
        var isServed = Array(repeating: false, count: problem.count)
        var fleets = problem.instance.fleetCounts
        var open = Array(columns.indices)
        while !shouldStop() {
            open.removeAll { index in
                fleets[fleet(of: index)] == 0 || columns[index].requests.contains { isServed[Int($0)] }
                    || Set(columns[index].requests).count < columns[index].requests.count
            }
            guard !open.isEmpty, let shares = shares(open, isServed, fleets) else { break }
            var taken = open.indices.filter { shares[$0] > Self.whole }
            if taken.isEmpty {
                guard let largest = open.indices.max(by: { (shares[$0], $1) < (shares[$1], $0) }),
                    shares[largest] > 1e-6
                else { break }
                taken = [largest]
            }
            for index in taken.map({ open[$0] }) {
                guard fleets[fleet(of: index)] > 0, !columns[index].requests.contains(where: { isServed[Int($0)] })
                else { continue }
                chosen.append(index)
                fleets[fleet(of: index)] -= 1
                for request in columns[index].requests { isServed[Int(request)] = true }
            }
        }
        return chosen
    }

    private func fleet(of index: Int) -> Int { problem.instance.classes[columns[index].vehicleClass].fleet }

    /// Of the open duties in the cheapest linear choice.
    private func shares(_ open: [Int], _ isServed: [Bool], _ fleets: [Int]) -> [Double]? {
        let rows = isServed.indices.filter { !isServed[$0] }
        var row = Array(repeating: -1, count: problem.count)
        for (position, request) in rows.enumerated() { row[request] = position }
        var program = LinearProgram(
            rows: rows.map { _ in .equal(1) } + fleets.map { .atMost(Double($0)) })
        program.columns = open.map { .init(cost: columns[$0].cost / scale) }
        for (position, index) in open.enumerated() {
            for request in columns[index].requests {
                program.entries.append(.init(row: row[Int(request)], column: position, value: 1))
            }
            program.entries.append(.init(row: rows.count + fleet(of: index), column: position, value: 1))
        }
        let dearest = (columns.map(\.cost).max() ?? 0) / scale
        for position in rows.indices {
            program.entries.append(.init(row: position, column: program.columns.count, value: 1))
            program.columns.append(.init(cost: Self.absence * dearest))
        }
        let solution = program.solve()
        guard solution.status == .optimal else { return nil }
        return Array(solution.values.prefix(open.count))
    }
}
