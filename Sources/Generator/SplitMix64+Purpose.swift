import Domain

extension SplitMix64 {
    /// What is drawn for one purpose does not shift what is drawn for another.
    enum Purpose: Int {
        case streets = 1
        case homes, cases, needs, ages
    }

    init(seed: UInt64, _ purpose: Purpose) { self.init(seed: seed, stream: purpose.rawValue) }
}
