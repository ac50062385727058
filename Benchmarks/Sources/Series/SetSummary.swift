/// The results of one set in numbers: medians over seeds first, then over instances.
struct SetSummary {
    let set: String
    let runs: Int
    let instances: Int
    /// In percent of the reference; nil where an instance has none.
    let meanGap: Double?
    let worstGap: Double?
    /// Instances whose median is not above the reference.
    let reached: Int?
    /// Instances of which more than half of the runs are proven, when proofs were asked for.
    let proven: Int?
    /// What is not proven of the cost, in percent.
    let meanUnproven: Double?
    let worstUnproven: Double?
    /// Sum over instances of the median number of vehicles.
    let vehicles: Double
    let referenceVehicles: Double?
    /// Runs with partitioning rounds, and those of them in which a round improved the plan.
    let partitioned: Int
    let helped: Int
    /// Of all rounds, in percent.
    let helpedRounds: Double
    /// The slowest instance's median.
    let secondsToFirst: Double?
    let peakMegabytes: Int
    let minutes: Double
    let accepted: Int

    init(_ set: String, _ results: [RunResult], _ cases: [Series.Case], certifies: Bool) {
        self.set = set
        let groups = Dictionary(grouping: results, by: \.run.instance)
        let present = cases.filter { groups[$0.instance] != nil }
        func median(_ subject: Series.Case, _ value: (Measurement) -> Double?) -> Double? {
            (groups[subject.instance] ?? []).compactMap { value($0.measurement) }.median
        }
        let pairs = present.compactMap { subject in
            subject.reference.flatMap { reference in
                median(subject) { $0.value(subject.objective) }.map { (value: $0, reference: reference) }
            }
        }
        let gaps = pairs.map { 100 * ($0.value - $0.reference) / $0.reference }
        let hasAll = pairs.count == present.count && !pairs.isEmpty
        meanGap = hasAll ? gaps.mean : nil
        worstGap = hasAll ? gaps.max() : nil
        reached = hasAll ? pairs.count { $0.value <= $0.reference + 0.01 } : nil
        let unproven = present.compactMap { median($0) { $0.gap }.map { 100 * $0 } }
        meanUnproven = certifies ? unproven.mean : nil
        worstUnproven = certifies ? unproven.max() : nil
        proven =
            certifies
            ? present.count { subject in
                let own = groups[subject.instance] ?? []
                return 2 * own.count { $0.measurement.proven } > own.count
            } : nil
        runs = results.count
        instances = present.count
        vehicles = present.compactMap { median($0) { Double($0.vehicles) } }.reduce(0, +)
        referenceVehicles =
            hasAll && present.allSatisfy { $0.objective == .vehicles } ? pairs.map(\.reference).reduce(0, +) : nil
        partitioned = results.count { $0.measurement.partitioningRounds > 0 }
        helped = results.count { $0.measurement.partitioningImprovements > 0 }
        let rounds = results.map(\.measurement.partitioningRounds).reduce(0, +)
        let improvements = results.map(\.measurement.partitioningImprovements).reduce(0, +)
        helpedRounds = 100 * Double(improvements) / Double(max(1, rounds))
        secondsToFirst = present.compactMap { median($0, \.secondsToFirst) }.max()
        peakMegabytes = results.map(\.measurement.peakMegabytes).max() ?? 0
        minutes = results.map(\.measurement.seconds).reduce(0, +) / 60
        accepted = results.count { $0.verdict.outcome == .accepted }
    }
}
