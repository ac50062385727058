/// One bit per cut.
typealias CutBits = SIMD4<UInt64>

/// Cuts over three requests: of duties that serve two or more of them, a plan has one at most (Jepsen et al. 2008).
struct TripleCuts {
    static let most = 256

    private(set) var triples: [[Int32]] = []
    /// Per request.
    private(set) var bits: [CutBits]
    /// Per cut: what a duty pays for its second of the three, at least 0.
    var penalties: [Double] = []

    init(requests: Int) { bits = Array(repeating: .zero, count: requests) }

    mutating func add(_ triple: [Int32]) {
        guard triples.count < Self.most else { return }
        let number = triples.count
        for request in triple { bits[Int(request)][number >> 6] |= 1 << UInt64(number & 63) }
        triples.append(triple)
        penalties.append(0)
    }

    /// How often a duty counts in each cut that it counts in at all.
    func shares(of requests: [Int32]) -> [(cut: Int, times: Int)] {
        var odd = CutBits.zero
        var shares: [Int: Int] = [:]
        for request in requests {
            let own = bits[Int(request)]
            forEach(odd & own) { shares[$0, default: 0] += 1 }
            odd ^= own
        }
        return shares.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func penalty(of requests: some Sequence<Int32>) -> Double {
        var odd = CutBits.zero
        var sum = 0.0
        for request in requests {
            let own = bits[Int(request)]
            sum += self.sum(odd & own)
            odd ^= own
        }
        return sum
    }

    @inline(__always)
    func sum(_ set: CutBits) -> Double {
        var sum = 0.0
        forEach(set) { sum += penalties[$0] }
        return sum
    }

    @inline(__always)
    private func forEach(_ set: CutBits, _ body: (Int) -> Void) {
        for word in 0..<4 {
            for bit in SetBits(set[word]) { body(word * 64 + bit) }
        }
    }

    // MARK: Finding

    /// Triples that a fractional choice of duties breaks, the worst first.
    static func violated(
        _ chosen: [(requests: [Int32], share: Double)], requests count: Int, known: [[Int32]], most: Int
    ) -> [[Int32]] {
        var together = Array(repeating: 0.0, count: count * count)
        let sets = chosen.map { Array(Set($0.requests)) }
        for (set, duty) in zip(sets, chosen) {
            for first in set {
                for second in set where first != second { together[Int(first) * count + Int(second)] += duty.share }
            }
        }
        let near = (0..<count).map { first in
            (0..<count).filter { $0 > first && together[first * count + $0] > 1e-6 }
        }
        var found: [(value: Double, triple: [Int32])] = []
        var seen = Set(known)
        for first in 0..<count {
            for second in near[first] {
                for third in Set(near[first]).union(near[second]).sorted() where third > first && third != second {
                    let triple = [Int32(first), Int32(second), Int32(third)].sorted()
                    let pairs =
                        together[first * count + second] + together[first * count + third]
                        + together[second * count + third]
                    guard pairs > 1.02, !seen.contains(triple) else { continue }
                    let all = zip(sets, chosen).reduce(0.0) { sum, duty in
                        sum + (duty.0.count { triple.contains($0) } == 3 ? duty.1.share : 0)
                    }
                    seen.insert(triple)
                    if pairs - 2 * all > 1.02 { found.append((pairs - 2 * all, triple)) }
                }
            }
        }
        found.sort {
            $0.value == $1.value ? $0.triple.lexicographicallyPrecedes($1.triple) : $0.value > $1.value
        }
        return found.prefix(most).map(\.triple)
    }
}
