import Domain

/// How many rides last how long, in classes of equal width unless small ones are joined. A ride of exactly 30 minutes belongs to "25 tot en met 30".
struct Histogram {
    struct Bin {
        /// In minutes; the lower end does not belong to it.
        let above: Int
        let upTo: Int
        let count: Int

        var text: String { "\(above) tot \(upTo) min" }
    }

    let bins: [Bin]
    /// Width of a class that was not joined with another, in minutes.
    let step: Int

    /// - Parameter smallest: classes are joined with shorter ones until none holds fewer pupils than this.
    init(_ rides: [Seconds], smallest: Int = 1) {
        let times = rides.map { min(max($0, .zero), Seconds.latestMoment).rawValue }
        let longest = times.max() ?? 0
        let step = longest > 150 * 60 ? 30 : longest > 90 * 60 ? 10 : 5
        var counts = Array(repeating: 0, count: max(1, (longest + step * 60 - 1) / (step * 60)))
        for time in times { counts[max(0, time - 1) / (step * 60)] += 1 }
        self.step = step
        bins = Histogram.joined(
            counts.enumerated().map { Bin(above: $0 * step, upTo: ($0 + 1) * step, count: $1) }, smallest)
    }

    /// From the longest rides down, so that the few longest ones go with those just below them.
    private static func joined(_ bins: [Bin], _ smallest: Int) -> [Bin] {
        var result: [Bin] = []
        for bin in bins.reversed() {
            if let last = result.last, (1..<smallest).contains(last.count) {
                result[result.count - 1] = Bin(above: bin.above, upTo: last.upTo, count: last.count + bin.count)
            } else {
                result.append(bin)
            }
        }
        while let last = result.last, (1..<smallest).contains(last.count), result.count > 1 {
            let before = result[result.count - 2]
            result.removeLast(2)
            result.append(Bin(above: last.above, upTo: before.upTo, count: last.count + before.count))
        }
        return result.reversed()
    }

    /// Pupils per `step` minutes: what the height of a bar shows, so that a joined class does not look too big.
    func height(_ bin: Bin) -> Double { Double(bin.count * step) / Double(bin.upTo - bin.above) }
    var highest: Double { bins.map(height).max() ?? 0 }
}
