/// Prices that rise along the slope of the bound: up for a request that no chosen duty visits, down for one that many do
/// (Held and Karp 1971).
///
/// A step goes from the best prices yet, along a mean of the slopes so far (Camerini, Fratta and Maffioli 1975). Steps become longer
/// after one that raised the bound and shorter after one that did not.
struct PriceAscent {
    /// The prices with the highest bound so far.
    private(set) var best: DualPrices
    private(set) var bound = -Double.infinity
    /// To be tried next.
    private(set) var trial: DualPrices
    /// What the next step gains if the slope is right, as a share of the bound.
    private(set) var reach: Double
    private let served: [Int]
    /// Per request: how far its price moves beside others'.
    private let scales: [Double]
    /// Per request: the mean of its slopes so far, the newest first; nil before the first.
    private var direction: [Double]?

    /// Part of the direction that stays.
    private static let inertia = 0.8
    private static let longer = 1.2
    private static let shorter = 0.7
    /// A request that more duties than this visit too often hides all others.
    private static let steepest = 3.0

    /// - Parameters:
    ///   - served: the requests whose prices move.
    ///   - sizes: per request, how high prices are about.
    ///   - reach: the share of the bound that the first step should gain.
    init(_ start: DualPrices, serving served: [Int], sizes: [Double], reach: Double) {
        (best, trial) = (start, start)
        self.served = served
        self.reach = reach
        scales = sizes.map { max(1, $0).squareRoot() }
    }

    /// Takes what the trial came to.
    ///
    /// - Parameter visits: per request, by the duties that the bound rests on.
    mutating func note(bound: Double, visits: [Int]) {
        let isBetter = bound > self.bound
        if direction != nil { reach *= isBetter ? Self.longer : Self.shorter }
        if isBetter { (self.bound, best) = (bound, trial) }
        var mean = direction ?? visits.map { Self.slope($0) }
        for request in served where direction != nil {
            mean[request] += (1 - Self.inertia) * (Self.slope(visits[request]) - mean[request])
        }
        direction = mean
        let length = served.map { scales[$0] * mean[$0] * mean[$0] }.reduce(0, +)
        let step = abs(self.bound) * reach / max(1e-9, length)
        trial = best
        for request in served {
            trial.requests[request] = max(0, trial.requests[request] + step * scales[request] * mean[request])
        }
    }

    private static func slope(_ visits: Int) -> Double { max(-steepest, Double(1 - visits)) }
}
