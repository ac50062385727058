/// The same figures for every quarter, so that quarters can be set beside each other (plan, do, check, act).
package struct ReviewIndicators: Hashable, Sendable {
    package var quarter: ReviewQuarter
    package var rides: Int
    /// With drivers' and carriers' reports, as in the patterns: two counts that differ by a few would tell of those few.
    package var complaints: Int
    package var upheld: Int
    package var cannotJudge: Int
    package var heavy: Int
    package var compliments: Int
    package var reports: Int
    /// Of rides of which the moment at school is known.
    package var punctual: Proportion
    package var meanRide: Seconds?
    /// Acknowledged and answered by the term; of complaints whose term has come.
    package var acknowledged: Proportion
    package var answered: Proportion
    package var agreed: Int
    package var done: Int
    package var checked: Int
    /// Agreed anew after an earlier agreement about the same complaint.
    package var adjusted: Int
    /// How the rides were after what was done, by what it became.
    package var effects: [ActionEffect.Direction: Int] = [:]

    package var rate: ComplaintRate { ComplaintRate(complaints: complaints, rides: rides) }
    package var upheldRate: ComplaintRate { ComplaintRate(complaints: upheld, rides: rides) }

    package init(
        _ quarter: ReviewQuarter, complaints all: [ReviewedComplaint], rides: [ReviewedRide],
        actions: [ComplaintAction],
        terms: ComplaintTerms
    ) {
        self.quarter = quarter
        let own = all.filter { quarter.contains($0.complaint.date) }
        let records = rides.map(\.record).filter { quarter.contains($0.date) }
        self.rides = records.count
        complaints = own.count { !$0.isCompliment }
        upheld = own.count { !$0.isCompliment && $0.isUpheld }
        cannotJudge = own.count { !$0.isCompliment && $0.judgement?.verdict == .cannotJudge }
        heavy = own.count { !$0.isCompliment && $0.judgement?.isHeavy == true }
        compliments = own.count(where: \.isCompliment)
        reports = own.count { $0.complaint.kind == .report }
        let known = records.compactMap(\.isPunctual)
        punctual = Proportion(hits: known.count { $0 }, total: known.count)
        let times = records.compactMap(\.ride)
        meanRide = times.isEmpty ? nil : Seconds(times.reduce(.zero, +).rawValue / times.count)
        let states = own.flatMap { terms.terms(of: $0.complaint) }
        acknowledged = ReviewIndicators.kept(.acknowledge, states)
        answered = ReviewIndicators.kept(.answer, states)
        let agreements = actions.filter { quarter.contains($0.agreed) }
        agreed = agreements.count
        done = agreements.count { $0.done != nil }
        checked = agreements.count { $0.checked != nil }
        adjusted = agreements.count { $0.number > 1 }
    }

    private static func kept(_ kind: ComplaintTerm.Kind, _ states: [ComplaintTerm]) -> Proportion {
        let due = states.filter { $0.kind == kind && $0.state != .open && $0.state != .unknown }
        return Proportion(hits: due.count { $0.state == .met }, total: due.count)
    }
}
