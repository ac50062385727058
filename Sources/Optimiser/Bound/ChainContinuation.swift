/// A continuation: its value, and what comes next: a home by its number, the depot, or a visit to a site.
struct ChainContinuation {
    var value = Float.infinity
    /// The best with another next home.
    var second = Float.infinity
    var next = nobody

    /// No continuation.
    static let nobody = Int32.min
    static let depot: Int32 = -1

    /// A visit to the site of this number.
    @inline(__always)
    static func visit(_ number: Int) -> Int32 { -2 - Int32(number) }

    /// - Parameter home: what comes next, offered once.
    @inline(__always)
    mutating func offer(_ candidate: Float, _ home: Int32) {
        if candidate < value {
            second = value
            value = candidate
            next = home
        } else {
            second = min(second, candidate)
        }
    }

    /// The best that does not go on to `home`.
    @inline(__always)
    func without(_ home: Int32) -> Float { next == home ? second : value }
}
