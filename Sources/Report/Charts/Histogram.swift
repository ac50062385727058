import Domain

/// How many rides last how long, in classes of equal width. A ride of exactly 30 minutes belongs to "25 tot en met 30".
struct Histogram {
    struct Bin {
        /// In minutes; the lower end does not belong to it.
        let above: Int
        let upTo: Int
        let count: Int

        var text: String { "\(above) tot \(upTo) min" }
    }

    let bins: [Bin]
    let step: Int

    /// - Parameter smallest: classes are made wider until no class holds fewer pupils than this, as far as that goes.
    init(_ rides: [Seconds], smallest: Int = 1) {
        let times = rides.map { min(max($0, .zero), Seconds.latestMoment).rawValue }
        let longest = times.max() ?? 0
        let steps = [5, 10, 15, 20, 30, 60].filter { longest <= $0 * 60 * 24 || $0 == 60 }
        let tries = steps.map { Histogram(times, step: $0) }
        let wideEnough = tries.first { $0.bins.allSatisfy { $0.count == 0 || $0.count >= smallest } }
        self = wideEnough ?? tries.first { $0.step == 20 } ?? Histogram(times, step: 60)
    }

    private init(_ times: [Int], step: Int) {
        var counts = Array(repeating: 0, count: max(1, ((times.max() ?? 0) + step * 60 - 1) / (step * 60)))
        for time in times { counts[max(0, time - 1) / (step * 60)] += 1 }
        bins = counts.enumerated().map { Bin(above: $0 * step, upTo: ($0 + 1) * step, count: $1) }
        self.step = step
    }

    var highest: Int { bins.map(\.count).max() ?? 0 }
}
