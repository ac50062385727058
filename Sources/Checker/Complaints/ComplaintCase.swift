package import Domain

/// A complaint with everything that is known about what was promised and what was driven.
package struct ComplaintCase: Sendable {
    /// One direction of the day.
    package struct Half: Sendable {
        package var direction: Direction
        /// What held when the half-day began; nil when no plan is known.
        package var plan: JudgedPlan?
        /// What held before that version, when it was made for a change.
        package var previous: JudgedPlan?
        /// What was driven: of the pupil, or of everyone on the route or at the school.
        package var records: [RideRecord]
        /// Something was delivered of this half-day.
        package var isRealised: Bool

        package init(
            direction: Direction, plan: JudgedPlan?, previous: JudgedPlan? = nil, records: [RideRecord] = [],
            isRealised: Bool? = nil
        ) {
            self.direction = direction
            self.plan = plan
            self.previous = previous
            self.records = records
            self.isRealised = isRealised ?? !records.isEmpty
        }
    }

    package var complaint: Complaint
    /// One, or both directions when the complaint names none.
    package var halves: [Half]
    /// The pupil's rides of the weeks before, without the day itself.
    package var history: [RideRecord]
    package var norms: ComplaintNorms
    package var calendar: WorkingCalendar { norms.calendar }

    package init(
        complaint: Complaint, halves: [Half], history: [RideRecord] = [], norms: ComplaintNorms = ComplaintNorms()
    ) {
        self.complaint = complaint
        self.halves = halves
        self.history = history
        self.norms = norms
    }

    /// So far back the history goes.
    package static let historyDays = 31
}

extension Complaint {
    /// The moment whose plan was promised for the ride that it is about.
    package func promiseMoment(_ direction: Direction) -> LocalMoment { .promise(date, direction) }
}
