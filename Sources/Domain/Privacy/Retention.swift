/// Kinds of data that are kept for a time.
package enum RetentionKind: String, CaseIterable, Codable, Sendable {
    /// A pupil whose last day of transport is past.
    case pupils = "leerlingen"
    /// Stored plans, by their date.
    case plans = "plannen"
    /// Carriers' routes, by their date.
    case routes = "ritten"
    /// What was driven, by its date.
    case realisation = "realisatie"
    /// Complaints with their follow-up, by the date of what happened.
    case complaints = "klachten"
    /// Kept solves of scenarios, by the moment of computing.
    case computations = "berekeningen"
}

/// How long each kind is kept; a kind that is not named is kept.
package struct RetentionTerms: Hashable, Codable, Sendable {
    package struct Term: Hashable, Codable, Sendable {
        package var months: Int
        /// The law, the contract or the decision that says so.
        package var source: String

        package init(months: Int, source: String) {
            self.months = months
            self.source = source
        }
    }

    package var terms: [RetentionKind: Term]

    package init(_ terms: [RetentionKind: Term]) { self.terms = terms }

    /// What is from before this day has been kept long enough; nil when the kind is kept.
    package func cutoff(_ kind: RetentionKind, on today: PlanDate) -> PlanDate? {
        terms[kind].flatMap { today.earlier(months: $0.months) }
    }
}

extension PlanDate {
    /// The same day of an earlier month, or that month's last.
    package func earlier(months: Int) -> PlanDate? {
        let index = year * 12 + month - 1 - months
        guard index >= 12 else { return nil }
        return (0...3).lazy.compactMap { PlanDate(year: index / 12, month: index % 12 + 1, day: self.day - $0) }.first
    }
}
