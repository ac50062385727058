/// A continuation: its value, and the home that comes next; −1 for the depot, and −2 − s for a visit to site s.
struct ChainContinuation {
    var value = Double.infinity
    /// The best with another next home.
    var second = Double.infinity
    var next = nobody
    var secondNext = nobody

    /// No continuation.
    static let nobody = Int32.min

    @inline(__always)
    mutating func offer(_ candidate: Double, _ home: Int32) {
        if home == next {
            value = min(value, candidate)
        } else if candidate < value {
            second = value
            secondNext = next
            value = candidate
            next = home
        } else if candidate < second {
            second = candidate
            secondNext = home
        }
    }

    /// The best that does not go on to `home`.
    @inline(__always)
    func without(_ home: Int32) -> Double { next == home ? second : value }
}
