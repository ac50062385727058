/// Pairs of requests that ride in the same duty, or do not: what is decided in a branch (Ryan and Foster 1981).
struct RequestPairs {
    static let most = 64
    static let none = RequestPairs()

    private(set) var count = 0
    /// One bit per pair; of those that ride in the same duty, and of those that do not.
    private(set) var together: UInt64 = 0
    private(set) var apart: UInt64 = 0
    /// Per request the pairs that it is one of; empty when there are no pairs.
    private var bits: [UInt64] = []

    /// - Parameter requests: how many there are.
    func adding(_ pair: (Int32, Int32), ridesTogether: Bool, of requests: Int) -> RequestPairs {
        var more = self
        if more.bits.isEmpty { more.bits = Array(repeating: 0, count: requests) }
        let bit: UInt64 = 1 << UInt64(count)
        more.bits[Int(pair.0)] |= bit
        more.bits[Int(pair.1)] |= bit
        if ridesTogether { more.together |= bit } else { more.apart |= bit }
        more.count += 1
        return more
    }

    @inline(__always)
    subscript(_ request: Int) -> UInt64 { bits.isEmpty ? 0 : bits[request] }

    /// A duty that serves these may be part of the branch's plans.
    func allow(_ requests: [Int32]) -> Bool {
        var (one, both): (UInt64, UInt64) = (0, 0)
        for request in requests {
            let own = self[Int(request)]
            both |= one & own
            one |= own
        }
        return both & apart == 0 && one & ~both & together == 0
    }
}
