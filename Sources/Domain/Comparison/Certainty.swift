/// How sure a difference in cost between two scenarios is.
package enum Certainty: String, Codable, Sendable, CaseIterable {
    /// The intervals [bound, cost] do not overlap: no better planning can turn it round.
    case certain = "zeker"
    /// They overlap, but every repeated solve of both agrees on the sign.
    case likely = "waarschijnlijk"
    case indistinguishable = "niet te onderscheiden"
    /// A scenario leaves pupils without a ride or breaks a norm that stays in force: costs cannot be compared.
    case incomparable = "niet te vergelijken"
}
