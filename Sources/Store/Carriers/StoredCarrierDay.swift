package import Domain

/// A version of a carrier's half-day as the workspace holds it.
package struct StoredCarrierDay: Hashable, Codable, Sendable {
    package var day: CarrierDay
    package var version: Int
    package var file: SourceFile
    /// ISO 8601, UTC.
    package var storedAt: String
    /// When a pupil was last erased from it.
    package var redactedAt: String?
}

/// A carrier's half-day on its way in, with the plan that was made of it.
package struct CompletedCarrierDay: Sendable {
    package var day: CarrierDay
    package var plan: StoredPlan

    package init(day: CarrierDay, plan: StoredPlan) {
        self.day = day
        self.plan = plan
    }
}
