/// A linear congruential generator: the same numbers everywhere.
struct SampleRandom {
    var state: UInt64

    mutating func next(below count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    /// In -1…1.
    mutating func signed() -> Double { Double(next(below: 20_001)) / 10_000 - 1 }
}
