import Testing

@testable import Optimiser

struct PriceAscentTests {
    /// Duties that serve one request each: the bound is the sum of prices, less what they are above the costs, twice.
    @Test func pricesComeToCosts() {
        let costs = [100.0, 250, 40, 900, 333]
        let start = DualPrices(requests: costs.map { _ in 60 }, fleets: [-5])
        var ascent = PriceAscent(start, serving: [0, 1, 2, 3], sizes: costs.map { _ in 200 }, reach: 0.3)
        var before = -Double.infinity
        for _ in 0..<400 {
            let prices = ascent.trial.requests
            let above = (0..<4).map { max(0, prices[$0] - costs[$0]) }
            let bound = prices[..<4].reduce(0, +) - 2 * above.reduce(0, +)
            ascent.note(bound: bound, visits: (0..<5).map { $0 < 4 && above[$0] > 0 ? 2 : 0 })
            #expect(ascent.bound >= before)
            before = ascent.bound
        }
        #expect(ascent.bound > 0.99 * 1290 && ascent.bound < 1290.001)
        #expect(ascent.best.requests[4] == 60 && ascent.best.fleets == [-5])
        #expect(ascent.best.requests.allSatisfy { $0 >= 0 })
    }

    /// A step that gains nothing is taken back, and the next one is shorter.
    @Test func stepsGoFromTheBestPrices() {
        var ascent = PriceAscent(
            DualPrices(requests: [10, 10], fleets: []), serving: [0, 1], sizes: [100, 100], reach: 0.1)
        ascent.note(bound: 20, visits: [0, 1])
        let first = ascent.trial.requests
        #expect(first[0] > 10 && first[1] == 10)
        ascent.note(bound: 15, visits: [3, 0])
        #expect(ascent.best.requests == [10, 10] && ascent.bound == 20)
        #expect(abs(ascent.reach - 0.07) < 1e-9)
        #expect(ascent.trial.requests != first)
    }
}
