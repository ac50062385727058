import Domain
import Store

/// The solves of one half-day with different seeds, and the plan that is taken.
struct SeedChoice {
    /// By seed.
    let results: [KeptResult]

    /// The plan that keeps all rules, then the one that leaves fewest behind, then the cheapest, then the first.
    ///
    /// Every bound on the same problem with the same pupils left behind holds for each of these plans, so the best one
    /// counts.
    var best: KeptResult? {
        guard var best = results.min(by: Self.isBetter) else { return nil }
        let left = Set(best.plan.unplanned.map(\.pupil))
        let bounds = results.filter { Set($0.plan.unplanned.map(\.pupil)) == left }.map(\.record)
        if let tightest = bounds.max(by: { $0.bound < $1.bound }), tightest.bound > best.record.bound {
            best.record.bound = min(tightest.bound, best.record.cost)
            best.record.boundBasis = tightest.boundBasis
        }
        return best
    }

    private static func isBetter(_ left: KeptResult, _ right: KeptResult) -> Bool {
        (left.violations, left.plan.unplanned.count, left.record.cost)
            < (right.violations, right.plan.unplanned.count, right.record.cost)
    }
}

extension KeptResult {
    var violations: Int { findings.count { $0.severity == .violation } }
    /// Nobody is left behind and no norm is broken.
    var isSound: Bool { violations == 0 && plan.unplanned.isEmpty }
}
