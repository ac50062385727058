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

    init(_ rides: [Seconds]) {
        let times = rides.map { min(max($0, .zero), Seconds.latestMoment).rawValue }
        let longest = times.max() ?? 0
        let step = longest > 150 * 60 ? 30 : longest > 90 * 60 ? 10 : 5
        self.step = step
        var counts = Array(repeating: 0, count: max(1, (longest + step * 60 - 1) / (step * 60)))
        for time in times { counts[max(0, time - 1) / (step * 60)] += 1 }
        bins = counts.enumerated().map { Bin(above: $0 * step, upTo: ($0 + 1) * step, count: $1) }
    }

    var highest: Int { bins.map(\.count).max() ?? 0 }
}
