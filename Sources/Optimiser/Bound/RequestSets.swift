/// Sets of requests as words of bits, and which requests can no longer be reached from a place after a moment.
final class RequestSets: Sendable {
    let words: Int
    /// A number per request; sums of them name sets.
    let names: [UInt64]
    /// Per place: moments, ascending, after which one request more is out of reach; and the sets so far.
    private let moments: [[Int32]]
    private let lost: [[UInt64]]

    init(_ problem: PricingProblem) {
        let words = (problem.count + 63) / 64
        self.words = words
        var random = RandomSource(seed: 0x5E7, stream: 0)
        names = (0..<problem.count).map { _ in random.next() }
        var moments: [[Int32]] = []
        var lost: [[UInt64]] = []
        for place in problem.places.indices {
            // At the place itself a request may share the stop: never out of reach there.
            let last = (0..<problem.count).filter { problem.boardings[$0].place != place }.map {
                (problem.boardings[$0].high - problem.driving(place, problem.boardings[$0].place), $0)
            }.sorted { $0 < $1 }
            var set = Array(repeating: UInt64(0), count: words)
            var sets = set
            for (_, request) in last {
                set[request >> 6] |= 1 << UInt64(request & 63)
                sets += set
            }
            moments.append(last.map { Int32(clamping: $0.0) })
            lost.append(sets)
        }
        self.moments = moments
        self.lost = lost
    }

    /// Adds what is out of reach when `place` is left at `time`.
    @inline(__always)
    func addLost(at place: Int, _ time: Int32, to set: UnsafeMutablePointer<UInt64>) {
        moments[place].withUnsafeBufferPointer { moments in
            var (low, high) = (0, moments.count)
            while low < high {
                let middle = (low + high) / 2
                if moments[middle] < time { low = middle + 1 } else { high = middle }
            }
            lost[place].withUnsafeBufferPointer { sets in
                for word in 0..<words { set[word] |= sets[low * words + word] }
            }
        }
    }
}

/// A few requests of a problem.
struct RequestSet {
    /// Of bits; a set without words is empty.
    private var words: [UInt64] = []

    static let none = RequestSet()

    /// Writes the bits of all requests, in so many words.
    @inline(__always)
    func write(to target: UnsafeMutablePointer<UInt64>, words count: Int) {
        for word in 0..<count { target[word] = words.isEmpty ? 0 : words[word] }
    }

    func contains(_ request: Int32) -> Bool {
        !words.isEmpty && words[Int(request) >> 6] & 1 << UInt64(request & 63) != 0
    }

    /// - Parameter count: of all requests there are.
    mutating func insert(_ requests: [Int32], of count: Int) {
        if words.isEmpty { words = Array(repeating: 0, count: (count + 63) / 64) }
        for request in requests { words[Int(request) >> 6] |= 1 << UInt64(request & 63) }
    }
}
