import Foundation

/// What one run of the engine gave, in the units of its instance.
struct Measurement: Codable, Equatable {
    var instance: String
    var seed: UInt64
    var cost: Double
    var vehicles: Int
    /// No plan costs less; nil when no time was spent on a bound.
    var bound: Double?
    /// Share of the cost that is not proven.
    var gap: Double?
    /// The cost is less than a hundredth above the bound.
    var proven: Bool
    var unplanned: Int
    var iterations: Int
    /// Exact tests of sequences by the search, and how many of them in a second of the whole run.
    var evaluations: Int
    var evaluationsPerSecond: Int
    /// From the start of the program, reading included.
    var seconds: Double
    var secondsToBest: Double
    /// Until everyone was planned; nil when that did not happen.
    var secondsToFirst: Double?
    var partitioningRounds: Int
    var partitioningImprovements: Int
    var peakMegabytes: Int
    /// Violations that the product's own checker found; nil where independent scripts judge.
    var violations: Int?

    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    var line: String {
        let share = partitioningRounds == 0 ? 0 : 100 * partitioningImprovements / partitioningRounds
        let certificate = bound.map { " bound \(tenThousandths($0))\(proven ? " proven" : "")" } ?? ""
        return
            "\(instance) seed \(seed) cost \(tenThousandths(cost))\(certificate) vehicles \(vehicles) "
            + "unplanned \(unplanned) iterations \(iterations) evaluations/s \(evaluationsPerSecond) "
            + "best at \(tenths(secondsToBest)) s of \(tenths(seconds)) s "
            + "partitioning \(share) % of \(partitioningRounds) memory \(peakMegabytes) MB"
    }

    private func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    private func tenThousandths(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
