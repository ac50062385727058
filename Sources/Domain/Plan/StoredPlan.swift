/// A plan with everything needed to judge it and to make it again.
package struct StoredPlan: Hashable, Codable, Sendable, Identifiable {
    package enum Tag {}
    package typealias ID = Code<Tag>

    /// One stored version: what it holds never changes, but that a pupil may be erased from it.
    package struct Version: Hashable, Comparable, Sendable {
        package var plan: ID
        package var number: Int

        package init(_ plan: ID, _ number: Int) {
            self.plan = plan
            self.number = number
        }

        package static func < (left: Self, right: Self) -> Bool {
            (left.plan, left.number) < (right.plan, right.number)
        }
    }

    /// The user's name for the plan; by default `2026-11-23-heen`. Storing under a known name adds a version.
    package var id: ID
    package var version: Int
    package var problem: HalfDayProblem
    package var plan: HalfDayPlan
    package var record: SolveRecord
    package var findings: [Finding]
    /// SHA-256 over the canonical form of the problem.
    package var inputHash: String

    package init(
        id: ID, version: Int = 1, problem: HalfDayProblem, plan: HalfDayPlan, record: SolveRecord, findings: [Finding],
        inputHash: String
    ) {
        self.id = id
        self.version = version
        self.problem = problem
        self.plan = plan
        self.record = record
        self.findings = findings
        self.inputHash = inputHash
    }

    package var key: Version { Version(id, version) }

    /// No finding is a violation.
    package var isValid: Bool { !findings.contains { $0.severity == .violation } }

    /// What is proven about the pupils without a ride, as a sentence; nil when nothing is.
    package var unplannedProof: String? {
        guard let least = record.leastUnplanned else { return nil }
        return least >= plan.unplanned.count
            ? "Geen enkel plan geeft meer leerlingen een rit: dat is bewezen."
            : "Bewezen is dat in elk plan minstens \(least.counted("leerling geen rit heeft", "leerlingen geen rit hebben"))."
    }
}
