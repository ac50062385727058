import Foundation

/// Who judges a solution: scripts beside the instances, which share no code with the engine, or for generated half-days
/// the product's checker, which ran in the run itself.
enum Judge: Hashable {
    case dialARide
    case heterogeneous
    /// With the most seconds of a ride; times truncated as in the published solutions.
    case schoolBus(Int)
    case region
    case own

    /// - Parameter instance: the path of the instance.
    func verdict(_ measurement: Measurement, instance: String, solution: URL, _ shared: SharedInstances) -> Verdict {
        switch self {
        case .dialARide: run(shared.path("check_darp.py"), instance, solution, measurement)
        case .heterogeneous: run(shared.path("check_mdhdarp.py"), instance, solution, measurement)
        case .region: run(shared.path("region/check.py"), instance, solution, measurement)
        case .schoolBus(let ride): schoolBus(ride, instance, solution, shared, measurement)
        case .own: own(measurement)
        }
    }

    private func own(_ measurement: Measurement) -> Verdict {
        guard let violations = measurement.violations else { return .absent }
        return Verdict(
            outcome: violations == 0 && measurement.unplanned == 0 ? .accepted : .refused,
            reason: violations == 0 ? nil : "\(violations) violations")
    }

    private func run(_ script: String, _ instance: String, _ solution: URL, _ measurement: Measurement) -> Verdict {
        guard FileManager.default.fileExists(atPath: script) else { return .absent }
        return judged(["-B", script, instance, solution.path], measurement)
    }

    private static let truncating = """
        import sys
        sys.dont_write_bytecode = True
        sys.path.insert(0, sys.argv[1])
        import check_sbrp_park as judge
        judge.TRUNC = True
        buses, mixed, missing, bad = judge.main(sys.argv[2], sys.argv[3], float(sys.argv[4]))
        print(buses, "missing", missing, "bad", bad[:3])
        sys.exit(1 if missing or bad else 0)
        """

    private func schoolBus(
        _ ride: Int, _ instance: String, _ solution: URL, _ shared: SharedInstances, _ measurement: Measurement
    ) -> Verdict {
        guard shared.exists("check_sbrp_park.py") else { return .absent }
        return judged(
            ["-c", Self.truncating, shared.folder.path, instance, solution.path, "\(ride)"], measurement)
    }

    private func judged(_ arguments: [String], _ measurement: Measurement) -> Verdict {
        guard let answer = try? Subprocess.run("/usr/bin/env", ["python3"] + arguments, secondsLimit: 600) else {
            return .absent
        }
        let cost = Self.cost(answer.output)
        guard answer.status == 0 else {
            // Of a crash in Python only the last line: the others name folders of this machine.
            let reason = answer.output.isEmpty ? answer.complaint.split(separator: "\n").last ?? "" : answer.output[...]
            return Verdict(outcome: .refused, cost: cost, reason: String(reason.prefix(300)))
        }
        let own = measurement.value(self.objective)
        if let cost, abs(cost - own) > 0.01 {
            return Verdict(outcome: .refused, cost: cost, reason: "the judge's sum differs from \(own)")
        }
        return Verdict(outcome: .accepted, cost: cost)
    }

    private var objective: Series.Objective {
        if case .schoolBus = self { return .vehicles }
        return .cost
    }

    /// The first number, or in JSON `cost_eur`.
    static func cost(_ output: String) -> Double? {
        if let found = output.firstMatch(of: /"cost_eur":\s*([0-9.]+)/) { return Double(found.output.1) }
        return output.split(whereSeparator: \.isWhitespace).first.flatMap { Double($0) }
    }
}
