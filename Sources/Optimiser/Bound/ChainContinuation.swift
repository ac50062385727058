/// A continuation: its value, and what comes next: a home by its number, the depot, or a visit to a site.
struct ChainContinuation {
    var value = Double.infinity
    /// The best with another next home.
    var second = Double.infinity
    var next = nobody
    var secondNext = nobody

    /// No continuation.
    static let nobody = Int32.min
    static let depot: Int32 = -1

    /// A visit to the site of this number.
    @inline(__always)
    static func visit(_ number: Int) -> Int32 { -2 - Int32(number) }

    /// The number of the site that a visit is to.
    @inline(__always)
    static func site(_ visit: Int32) -> Int { -2 - Int(visit) }

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
