import Domain

/// R-SCHOLEN
struct DestinationsRule: Rule {
    static let description = RuleDescription(
        .destinations, title: "Niet te veel scholen",
        explanation: "Er zijn niet te veel verschillende bestemmingen tegelijk aan boord, en niet te veel in één rit.",
        source: "contract; zonder contract geen grens", norms: [.destinationsAboard, .destinationsPerRun])

    static func check(_ view: PlanView) -> [Finding] {
        let aboard = view.problem.norms.resolve(.destinationsAboard)
        let perRun = view.problem.norms.resolve(.destinationsPerRun)
        return view.duties.flatMap { duty in
            self.aboard(duty, aboard) + self.perRun(duty, perRun)
        }
    }

    private static func aboard(_ duty: DutyView, _ norm: NormBook.Resolved) -> [Finding] {
        guard let limit = norm.value else { return [] }
        return duty.stops.compactMap { stop in
            let count = destinations(stop.after).count
            guard count > limit, !stop.boarding.isEmpty else { return nil }
            return Finding(
                code: .destinations, subject: duty.subject(stop), measured: .count(count), limit: .count(limit),
                cause: "te veel verschillende bestemmingen tegelijk aan boord", source: norm.sourceText)
        }
    }

    private static func perRun(_ duty: DutyView, _ norm: NormBook.Resolved) -> [Finding] {
        guard let limit = norm.value else { return [] }
        return duty.runs.compactMap { run in
            let count = destinations(run.flatMap(\.after)).count
            guard count > limit, let first = run.first else { return nil }
            return Finding(
                code: .destinations, subject: duty.subject(first), measured: .count(count), limit: .count(limit),
                cause: "te veel verschillende bestemmingen in de rit die hier begint", source: norm.sourceText)
        }
    }

    private static func destinations(_ riders: [Rider]) -> Set<Destination.ID> {
        Set(riders.map(\.facts.request.destination))
    }
}

extension DutyView {
    /// The stops on departure from which someone is aboard, cut where the vehicle was empty in between.
    fileprivate var runs: [[StopView]] {
        var runs: [[StopView]] = []
        for stop in stops where !stop.after.isEmpty {
            let wasEmptied = stop.before.allSatisfy { rider in !stop.after.contains { $0.pupil == rider.pupil } }
            if wasEmptied { runs.append([stop]) } else { runs[runs.count - 1].append(stop) }
        }
        return runs
    }
}
