/// What chains are charged for cuts (`TripleCuts`), of which they know no more than whom they remember.
///
/// A duty that serves two or three of a cut's requests pays its penalty once. So half of it may be charged for each boarding
/// of one of them at which another is remembered: there are two such boardings at most.
struct CutCharges {
    static let none = CutCharges()

    private var cuts = TripleCuts(requests: 0)
    /// Per request of the instance; empty when there are no cuts.
    private var bits: [CutBits] = []

    private init() {}

    init(_ cuts: TripleCuts, of problem: PricingProblem) {
        guard !cuts.triples.isEmpty else { return }
        self.cuts = cuts
        bits = Array(repeating: .zero, count: problem.instance.requestCount)
        for (local, request) in problem.requests.enumerated() { bits[request] = cuts.bits[local] }
    }

    var isEmpty: Bool { bits.isEmpty }

    /// The cuts of a request.
    @inline(__always)
    func cuts(of request: Int) -> CutBits { isEmpty ? .zero : bits[request] }

    /// Half of their penalties.
    @inline(__always)
    func half(_ set: CutBits) -> Double { set == .zero ? 0 : cuts.sum(set) / 2 }

    /// No charge is higher.
    var largest: Double { bits.map(half).max() ?? 0 }
}
