extension Collection where Element == Double {
    /// The middle value, or the mean of the two in the middle; nil when empty.
    var median: Double? {
        guard !isEmpty else { return nil }
        let sorted = sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
