/// A named list of measurements: which instances, how long, with how many threads and seeds.
struct Series {
    /// One instance of a series.
    struct Case: Hashable {
        /// The row of the history table that it counts for.
        var set: String
        var instance: String
        /// Arguments of the family's subcommand; `@` stands for the folder with the shared instances.
        var command: [String]
        var seconds: Double
        var judge: Judge
        var objective = Objective.cost
        /// What the cost is compared with; nil means the best that this repository's results know.
        var reference: Double?
    }

    /// What is compared with the reference.
    enum Objective { case cost, vehicles }

    var name: String
    /// What it is for, in a line.
    var purpose: String
    var threads: Int
    var seeds: ClosedRange<UInt64> = 1...1
    /// Spend part of the time on the bound.
    var certifies = false
    var cases: [Case]

    var sets: [String] { cases.reduce(into: []) { if !$0.contains($1.set) { $0.append($1.set) } } }

    /// Every run, seed by seed, so that an interrupted series has looked at all instances.
    func runs(_ conditions: Conditions) -> [Run] {
        seeds.flatMap { seed in
            cases.map { Run(series: name, of: $0, seed: seed, threads: threads, certifies: certifies, conditions) }
        }
    }

    /// With how many threads and by which clock a series is run when it is not as it says.
    struct Conditions: Hashable {
        var threads: Int?
        var countsProcessorTime = false
    }
}

/// One run of a series: what must be equal for a result to be used again.
struct Run: Codable, Hashable {
    var series: String
    var set: String
    var instance: String
    var seed: UInt64
    var seconds: Double
    var threads: Int
    var certifies: Bool
    var countsProcessorTime: Bool

    init(
        series: String, of subject: Series.Case, seed: UInt64, threads: Int, certifies: Bool,
        _ conditions: Series.Conditions
    ) {
        self.series = series
        set = subject.set
        instance = subject.instance
        self.seed = seed
        seconds = subject.seconds
        self.threads = conditions.threads ?? threads
        self.certifies = certifies
        countsProcessorTime = conditions.countsProcessorTime
    }

    /// A name for a file.
    var label: String { "\(instance)-s\(seed)-\(Int(seconds))s-t\(threads)" }
}
