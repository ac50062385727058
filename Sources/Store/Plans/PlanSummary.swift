package import Domain

/// A line in the list of plans.
package struct PlanSummary: Hashable, Codable, Sendable {
    package var id: StoredPlan.ID
    package var version: Int
    package var date: PlanDate?
    package var direction: Direction
    /// Whose routes they are; nil for a plan that Ritwijzer made.
    package var carrier: Carrier.ID?
    package var cost: Cents
    package var bound: Cents
    package var isValid: Bool
    package var inputHash: String
    package var programVersion: String
    /// ISO 8601, UTC.
    package var createdAt: String
    /// When a pupil was last erased from it. The problem then lacks that pupil's place, so that it can no longer be
    /// computed again, and the input hash belongs to the problem as it was.
    package var redactedAt: String?

    package var key: StoredPlan.Version { StoredPlan.Version(id, version) }
}
