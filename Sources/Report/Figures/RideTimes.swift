import Domain

/// Ride times in order, for the figures that say how they are spread.
struct RideTimes {
    let sorted: [Seconds]

    init(_ times: [Seconds]) { sorted = times.sorted() }

    var maximum: Seconds? { sorted.last }
    var median: Seconds? { percentile(50) }

    /// The smallest ride time that at least `percent` of a hundred pupils do not exceed (nearest rank).
    func percentile(_ percent: Int) -> Seconds? {
        guard !sorted.isEmpty else { return nil }
        let rank = (sorted.count * percent + 99) / 100
        return sorted[min(max(rank, 1), sorted.count) - 1]
    }
}
