import Testing

@testable import Optimiser

/// The worst fault that this product can have: a bound above the optimum.
struct DutyBoundTests {
    /// Thousands of tiny instances of which every plan can be listed. Where pricing leaves out a rule (range, minimum price of
    /// a run) or alights together who could not, the bound may stay below.
    @Test func neverAboveTheOptimumAndMostlyEqual() {
        var judged = 0
        var equal = 0
        for seed in 1...3100 {
            guard let world = ListedWorld(seed: seed) else { continue }
            let optimum = world.optimum
            let result = world.bound().run()
            judged += 1
            let cost = (result.better ?? world.plan).map(\.cost).reduce(0, +)
            #expect(result.bound <= optimum, "seed \(seed)")
            #expect(cost >= optimum, "seed \(seed)")
            if result.bound >= optimum - 1 - optimum / 100 { equal += 1 }
        }
        #expect(judged > 3000)
        #expect(5 * equal > 4 * judged, "\(equal) of \(judged)")
    }
}
