import Domain
import Testing

@Suite struct ProportionTests {
    /// By the formula of Wilson (1927), worked out by hand to three decimals.
    @Test(arguments: [(0, 10, 0.0, 0.278), (10, 10, 0.722, 1.0), (5, 10, 0.237, 0.763), (81, 100, 0.722, 0.875)])
    func scoreInterval(hits: Int, total: Int, low: Double, high: Double) {
        let interval = Proportion(hits: hits, total: total).interval
        #expect(abs(interval.lowerBound - low) < 0.001)
        #expect(abs(interval.upperBound - high) < 0.001)
    }

    @Test func nothingSeenSaysNothing() {
        #expect(Proportion(hits: 0, total: 0).share == nil)
        #expect(Proportion(hits: 0, total: 0).interval == 0...1)
    }
}
