import Domain

/// How long rides last in two plans, in the same classes. A ride of exactly 30 minutes belongs to "20 tot 30".
struct PairHistogram {
    struct Bin {
        let above: Int
        let upTo: Int
        let base: Int
        let other: Int

        var text: String { "\(above) tot \(upTo) min" }
    }

    /// Minutes of a class that was not joined with another.
    static let step = 5
    let bins: [Bin]

    /// - Parameter smallest: neighbouring classes are joined until each holds nobody, or at least so many, in both.
    init(_ base: [Seconds], _ other: [Seconds], smallest: Int = 1) {
        let last = (base + other).map(PairHistogram.index).max() ?? 0
        var counts = (0...last).map { Bin(above: $0 * Self.step, upTo: ($0 + 1) * Self.step, base: 0, other: 0) }
        for (times, isBase) in [(base, true), (other, false)] {
            for index in times.map(PairHistogram.index) {
                let bin = counts[index]
                counts[index] = Bin(
                    above: bin.above, upTo: bin.upTo, base: bin.base + (isBase ? 1 : 0),
                    other: bin.other + (isBase ? 0 : 1))
            }
        }
        bins = PairHistogram.joined(counts, smallest)
    }

    private static func index(_ time: Seconds) -> Int {
        max(0, min(max(time, .zero), .latestMoment).rawValue - 1) / (step * 60)
    }

    private static func joined(_ bins: [Bin], _ smallest: Int) -> [Bin] {
        func isSmall(_ bin: Bin) -> Bool {
            (1..<max(1, smallest)).contains(bin.base) || (1..<max(1, smallest)).contains(bin.other)
        }
        func join(_ low: Bin, _ high: Bin) -> Bin {
            Bin(above: low.above, upTo: high.upTo, base: low.base + high.base, other: low.other + high.other)
        }
        var result: [Bin] = []
        for bin in bins.reversed() {
            if let last = result.last, isSmall(last) {
                result[result.count - 1] = join(bin, last)
            } else {
                result.append(bin)
            }
        }
        while let last = result.last, isSmall(last), result.count > 1 {
            let before = result[result.count - 2]
            result.removeLast(2)
            result.append(join(last, before))
        }
        return result.reversed()
    }

    /// Per `step` minutes, so that a joined class does not look too big.
    static func height(_ count: Int, _ bin: Bin) -> Double {
        Double(count * step) / Double(bin.upTo - bin.above)
    }

    var highest: Double { bins.flatMap { [Self.height($0.base, $0), Self.height($0.other, $0)] }.max() ?? 0 }
}
