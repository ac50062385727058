import Testing

@testable import Optimiser

/// The table prices duties as the definition says, which is slow.
struct DutyTableTests {
    private let fleetOfClass = [0, 1, 1]
    private let requests = 12

    private func column(_ random: inout RandomSource) -> DutyColumn {
        let served = (0..<1 + random.below(6)).map { _ in Int32(random.below(requests)) }
        return DutyColumn(
            cost: Double(1 + random.below(3000)), requests: served, vehicleClass: random.below(fleetOfClass.count))
    }

    private func cuts(_ random: inout RandomSource) -> TripleCuts {
        var cuts = TripleCuts(requests: requests)
        for first in 0..<Int32(random.below(8)) { cuts.add([first, first + 2, first + 4]) }
        cuts.penalties = cuts.triples.map { _ in Double(random.below(400)) }
        return cuts
    }

    private func reducedCost(_ column: DutyColumn, _ prices: DualPrices, _ cuts: TripleCuts) -> Double {
        let values = column.requests.map { prices.requests[Int($0)] }.reduce(0, +)
        let penalties = zip(cuts.triples, cuts.penalties).map { triple, penalty in
            Double(column.requests.count { triple.contains($0) } / 2) * penalty
        }
        return column.cost - values - prices.fleets[fleetOfClass[column.vehicleClass]] + penalties.reduce(0, +)
    }

    @Test(arguments: 1...50)
    func takesTheCheapest(seed: Int) {
        var random = RandomSource(seed: UInt64(seed), stream: 0)
        var table = DutyTable(fleetOfClass: fleetOfClass)
        let columns = (0..<200).map { _ in column(&random) }
        table.add(Array(columns.prefix(120)))
        var list = Array(table.add(Array(columns.suffix(80)))) + Array(0..<120)
        let cuts = cuts(&random)
        let prices = DualPrices(
            requests: (0..<requests).map { _ in Double(random.below(900)) }, fleets: [0, -Double(random.below(300))])
        let solution = DutyMaster.Solution(value: 0, prices: prices, cuts: cuts, shares: [])
        let reduced = columns.map { reducedCost($0, prices, cuts) }
        let cheap = columns.indices.filter { reduced[$0] < -1e-6 * columns[$0].cost }.sorted {
            (reduced[$0], $0) < (reduced[$1], $1)
        }

        let first = table.takeCheap(from: &list, at: solution, most: 20)
        #expect(first == Array(cheap.prefix(20)))
        let second = table.takeCheap(from: &list, at: solution, most: .max)
        #expect(second == Array(cheap.dropFirst(20)))
        #expect(Set(list) == Set(columns.indices).subtracting(cheap))
        let near = table.takeCheap(from: &list, at: solution, most: .max, slack: 500)
        #expect(Set(near) == Set(columns.indices.filter { reduced[$0] < 500 }).subtracting(cheap))
        #expect(table.takeCheap(from: &list, at: solution, most: .max, slack: 500).isEmpty)
    }
}
