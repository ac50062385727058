import Domain
import TestSupport
import Testing

@Suite struct ClusteredProportionTests {
    private func made(_ clusters: [(Int, Int)]) -> ClusteredProportion {
        var proportion = ClusteredProportion()
        for (hits, total) in clusters { proportion.add(hits: hits, of: total) }
        return proportion
    }

    /// Buses in which everyone fares alike say as much as so many single riders.
    @Test func whoFaresAlikeCountsOnce() {
        let buses = made(Array(repeating: (8, 8), count: 10) + Array(repeating: (0, 8), count: 10))
        #expect(buses.share == 0.5)
        #expect(abs(buses.effectiveCount - 20) < 1.5)
        let wide = Proportion.interval(share: 0.5, of: 20)
        #expect(abs(buses.interval.lowerBound - wide.lowerBound) < 0.02)
    }

    @Test func whoFareApartCountEach() {
        let riders = made(Array(repeating: (4, 8), count: 20))
        #expect(riders.effectiveCount == 160, "no bus differs from another: never more than there are rides")
        let single = made(Array(repeating: (1, 1), count: 30) + Array(repeating: (0, 1), count: 70))
        #expect(abs(single.effectiveCount - 100) < 1.1)
    }

    @Test func withoutAnyMissTheBusesCount() {
        #expect(made([(8, 8), (8, 8), (8, 8)]).effectiveCount == 3)
        #expect(made([(8, 8)]).interval.lowerBound < 0.3, "one bus on one day says little")
        #expect(made([]).interval == 0...1)
        #expect(made([(0, 0)]).clusters == 0)
    }

    /// Of 2,000 invented years, about 95 in a hundred intervals must hold the truth, although riders share their bus.
    @Test func theIntervalHoldsTheTruthAsOftenAsItSays() {
        var draw = SplitMix64(seed: 7, stream: 1)
        var held = 0
        let trials = 2000
        for _ in 0..<trials {
            var proportion = ClusteredProportion()
            for _ in 0..<60 {
                // One in five buses is late, and then nearly everyone in it.
                let isLate = draw.happens(inThousand: 200)
                let size = draw.within(3...8)
                let hits = (0..<size).count { _ in draw.happens(inThousand: isLate ? 900 : 50) }
                proportion.add(hits: hits, of: size)
            }
            let truth = 0.2 * 0.9 + 0.8 * 0.05
            if proportion.interval.contains(truth) { held += 1 }
        }
        #expect(Double(held) / Double(trials) > 0.925)
        #expect(Double(held) / Double(trials) < 0.98, "not needlessly wide either")
    }
}

@Suite struct MedianEstimateTests {
    /// Ranks from the table of the sign test: with 10 observations the 2nd and 9th, with 20 the 6th and 15th.
    @Test(arguments: [(6, 0, 5), (10, 1, 8), (20, 5, 14), (100, 39, 60)])
    func ranks(count: Int, low: Int, high: Int) throws {
        let estimate = try #require(MedianEstimate(sorted: Array(0..<count), independent: count))
        #expect(estimate.low == low)
        #expect(estimate.high == high)
    }

    @Test func fewObservationsGiveNoInterval() throws {
        let estimate = try #require(MedianEstimate(sorted: [3, 5, 9], independent: 3))
        #expect(estimate.median == 5 && estimate.low == nil && estimate.high == nil)
        #expect(MedianEstimate(sorted: [], independent: 0) == nil)
        #expect(MedianEstimate(sorted: [2, 3], independent: 2)?.median == 3, "half up")
    }

    @Test func fewerIndependentOnesGiveAWiderInterval() throws {
        let all = try #require(MedianEstimate(sorted: Array(0..<400), independent: 400))
        let few = try #require(MedianEstimate(sorted: Array(0..<400), independent: 40))
        #expect(try #require(few.low) < #require(all.low))
        #expect(try #require(few.high) > #require(all.high))
    }
}
