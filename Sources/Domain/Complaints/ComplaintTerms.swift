/// By when a complaint is acknowledged, answered or passed on, and whether that happened.
package struct ComplaintTerm: Hashable, Codable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case acknowledge = "bevestigen"
        case answer = "beantwoorden"
        case incident = "incident melden"
    }

    package enum State: String, Codable, Sendable {
        case met = "op tijd"
        case late = "te laat gedaan"
        case open = "open"
        case overdue = "over de termijn"
        /// An hour is missing.
        case unknown = "niet te bepalen"
    }

    package var kind: Kind
    /// Without an hour: until the end of that day.
    package var due: LocalMoment
    package var done: LocalMoment?
    package var state: State
    package var source: String
}

/// The terms of one complaint at one moment.
package struct ComplaintTerms: Sendable {
    private let norms: ComplaintNorms
    private let calendar: WorkingCalendar
    private let now: LocalMoment

    package init(norms: ComplaintNorms, now: LocalMoment) {
        self.norms = norms
        calendar = norms.calendar
        self.now = now
    }

    /// Compliments have none.
    package func terms(of complaint: Complaint) -> [ComplaintTerm] {
        guard complaint.kind != .compliment else { return [] }
        return [
            workingDays(.acknowledge, norms.resolve(.acknowledge), complaint.received, complaint.acknowledged),
            workingDays(.answer, norms.resolve(.answer), complaint.received, complaint.answered),
            complaint.isIncident ? incident(complaint) : nil,
        ].compactMap(\.self)
    }

    package func isOverdue(_ complaint: Complaint) -> Bool { terms(of: complaint).contains { $0.state == .overdue } }

    private func workingDays(
        _ kind: ComplaintTerm.Kind, _ norm: ComplaintNorms.Setting, _ received: LocalMoment, _ done: LocalMoment?
    ) -> ComplaintTerm? {
        guard let days = norm.value else { return nil }
        let due = calendar.date(days, workingDaysAfter: received.date)
        let state: ComplaintTerm.State =
            if let done { done.date <= due ? .met : .late } else { now.date <= due ? .open : .overdue }
        return ComplaintTerm(kind: kind, due: LocalMoment(due), done: done, state: state, source: norm.source)
    }

    /// Hours of the clock, not of the office: an incident does not wait for Monday. Real hours, also in the night that
    /// the clock changes.
    private func incident(_ complaint: Complaint) -> ComplaintTerm? {
        let norm = norms.resolve(.incident)
        guard let most = norm.value else { return nil }
        guard let received = complaint.received.instant else {
            return ComplaintTerm(
                kind: .incident, due: complaint.received, done: complaint.passedOn, state: .unknown, source: norm.source
            )
        }
        let due = LocalMoment(instant: received + most)
        let state: ComplaintTerm.State
        if let done = complaint.passedOn {
            state = done.instant.map { $0 <= received + most ? .met : .late } ?? .unknown
        } else {
            state = now.instant.map { $0 <= received + most ? .open : .overdue } ?? .unknown
        }
        return ComplaintTerm(kind: .incident, due: due, done: complaint.passedOn, state: state, source: norm.source)
    }
}
