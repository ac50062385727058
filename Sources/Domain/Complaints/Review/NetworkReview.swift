/// Everything that a meeting of the netwerkgroep looks at, as values.
package struct NetworkReview: Sendable {
    /// An agreed action with what came of it.
    package struct Action: Sendable {
        package var action: ComplaintAction
        package var complaint: Complaint?
        package var state: ComplaintAction.State
        /// nil until it is done.
        package var effect: ActionEffect?
    }

    /// What repairing one complaint would cost.
    package struct Proposal: Sendable {
        package var complaint: Complaint.ID
        package var answer: RepairAnswer

        package init(complaint: Complaint.ID, answer: RepairAnswer) {
            self.complaint = complaint
            self.answer = answer
        }
    }

    package var quarter: ReviewQuarter
    package var today: PlanDate
    /// Of the quarter, with compliments and reports.
    package var complaints: [ReviewedComplaint]
    package var rides: [ReviewedRide]
    package var actions: [Action]
    /// The quarters of the school year so far, and of the one before it where that is known; the last is the quarter itself.
    package var indicators: [ReviewIndicators]
    package var patterns: [PatternTable]
    package var change: RouteShift?
    /// Changes of the plan that were worked out, the one that solves most first.
    package var remedies: [PlanRemedy]
    package var versions: [PlanVersionEffect]
    package var proposals: [Proposal]
    package var norms: ComplaintNorms
    package var cases: AnonymousCases

    package struct Input: Sendable {
        package var quarter: ReviewQuarter
        package var today: LocalMoment
        package var complaints: [ReviewedComplaint]
        package var rides: [ReviewedRide]
        package var actions: [ComplaintAction]
        package var versions: [PlanVersion]
        package var proposals: [Proposal]
        package var remedies: [PlanRemedy]
        package var norms: ComplaintNorms

        package init(
            quarter: ReviewQuarter, today: LocalMoment, complaints: [ReviewedComplaint], rides: [ReviewedRide],
            actions: [ComplaintAction] = [], versions: [PlanVersion] = [], proposals: [Proposal] = [],
            remedies: [PlanRemedy] = [], norms: ComplaintNorms = ComplaintNorms()
        ) {
            self.quarter = quarter
            self.today = today
            self.complaints = complaints
            self.rides = rides
            self.actions = actions
            self.versions = versions
            self.proposals = proposals
            self.remedies = remedies
            self.norms = norms
        }
    }

    package struct PlanVersion: Hashable, Sendable {
        package var id: StoredPlan.ID
        package var version: Int
        package var direction: Direction
        package var storedOn: PlanDate

        package init(id: StoredPlan.ID, version: Int, direction: Direction, storedOn: PlanDate) {
            self.id = id
            self.version = version
            self.direction = direction
            self.storedOn = storedOn
        }
    }

    /// - Complexity: O((complaints + rides) × traits).
    package init(_ input: Input) {
        quarter = input.quarter
        today = input.today.date
        norms = input.norms
        let own = input.complaints.filter { input.quarter.contains($0.complaint.date) }
        let ownRides = input.rides.filter { input.quarter.contains($0.record.date) }
        complaints = own
        rides = ownRides
        let known = Dictionary(
            input.complaints.map { ($0.complaint.id, $0.complaint) }, uniquingKeysWith: { first, _ in first })
        let records = input.rides.map(\.record)
        let all = input.complaints.map(\.complaint)
        actions = ComplaintAction.agenda(input.actions, on: input.today.date).map { action in
            let complaint = known[action.complaint]
            return Action(
                action: action, complaint: complaint, state: action.state(on: input.today.date),
                effect: complaint.flatMap {
                    ActionEffect(action, $0, records: records, complaints: all, through: input.today.date)
                })
        }
        let terms = ComplaintTerms(norms: input.norms, now: input.today)
        indicators = NetworkReview.quarters(until: input.quarter, input).map {
            ReviewIndicators($0, complaints: input.complaints, rides: input.rides, actions: input.actions, terms: terms)
        }
        patterns = PatternTable.Trait.allCases.map { trait in
            trait == .slack
                ? PatternTable.slack(complaints: own, rides: ownRides)
                : PatternTable(trait, complaints: own, rides: ownRides)
        }
        change = RouteShift.best(complaints: own, rides: ownRides, norms: input.norms)
        versions = input.versions.filter { input.quarter.contains($0.storedOn) && $0.version > 1 }.compactMap {
            PlanVersionEffect(
                id: $0.id, version: $0.version, storedOn: $0.storedOn, direction: $0.direction,
                complaints: input.complaints, rides: input.rides)
        }
        proposals = input.proposals
        remedies = input.remedies
        cases = AnonymousCases(own.filter { !$0.isCompliment })
        for index in indicators.indices {
            let own = actions.filter { indicators[index].quarter.contains($0.action.agreed) }
            indicators[index].effects = Dictionary(grouping: own.compactMap(\.effect), by: \.effect).mapValues(\.count)
        }
    }

    /// This school year, which begins in the third quarter, and the whole one before it where anything is known of that.
    private static func quarters(until last: ReviewQuarter, _ input: Input) -> [ReviewQuarter] {
        let own = year(until: last)
        guard let first = own.first else { return own }
        let before = year(until: first.previous)
        let isKnown = before.contains { quarter in
            input.rides.contains { quarter.contains($0.record.date) }
                || input.complaints.contains { quarter.contains($0.complaint.date) }
        }
        return isKnown ? before + own : own
    }

    private static func year(until last: ReviewQuarter) -> [ReviewQuarter] {
        var quarters = [last]
        while let first = quarters.first, first.number != 3 { quarters.insert(first.previous, at: 0) }
        return quarters
    }

    package var current: ReviewIndicators? { indicators.last }
    package func pattern(_ trait: PatternTable.Trait) -> PatternTable? { patterns.first { $0.trait == trait } }
}
