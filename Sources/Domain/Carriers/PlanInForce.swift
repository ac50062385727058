/// The plan that held on a day.
package struct PlanInForce: Hashable, Sendable {
    package var stored: StoredPlan
    /// Whose routes they are; nil for a plan that Ritwijzer made.
    package var carrier: Carrier.ID?
    /// The day that it was made for: the day asked for, or an earlier one.
    package var date: PlanDate
    /// ISO 8601, UTC.
    package var storedAt: String
    /// Nothing was stored yet at the moment asked for: this is the first version that was stored later.
    package var wasStoredLater: Bool

    package init(stored: StoredPlan, carrier: Carrier.ID?, date: PlanDate, storedAt: String, wasStoredLater: Bool) {
        self.stored = stored
        self.carrier = carrier
        self.date = date
        self.storedAt = storedAt
        self.wasStoredLater = wasStoredLater
    }
}
