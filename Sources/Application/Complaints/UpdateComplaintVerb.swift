package import Domain
import Store

/// `klacht bijwerken`: when a complaint was acknowledged, answered or passed on.
package struct UpdateComplaintVerb: Sendable {
    package struct Moments: Hashable, Sendable {
        package var acknowledged: LocalMoment?
        package var answered: LocalMoment?
        package var passedOn: LocalMoment?

        package init(acknowledged: LocalMoment? = nil, answered: LocalMoment? = nil, passedOn: LocalMoment? = nil) {
            self.acknowledged = acknowledged
            self.answered = answered
            self.passedOn = passedOn
        }
    }

    private let workspace: String
    private let id: Complaint.ID
    private let moments: Moments
    private let now: LocalMoment?

    package init(workspace: String, complaint: Complaint.ID, moments: Moments, now: LocalMoment? = nil) {
        self.workspace = workspace
        id = complaint
        self.moments = moments
        self.now = now
    }

    package func run() throws(Fault) -> ComplaintOutcome {
        let desk = try ComplaintDesk(Workspace.open(at: workspace, mode: .write), now: now)
        var complaint = try desk.complaint(id)
        for moment in [moments.acknowledged, moments.answered, moments.passedOn] {
            guard let moment, moment.date < complaint.received.date else { continue }
            throw Fault(
                code: "E-VOLGORDE", message: "\(moment.text) ligt voor de ontvangst (\(complaint.received.text))")
        }
        complaint.acknowledged = moments.acknowledged ?? complaint.acknowledged
        complaint.answered = moments.answered ?? complaint.answered
        complaint.passedOn = moments.passedOn ?? complaint.passedOn
        try desk.store.update(complaint)
        return ComplaintOutcome(
            command: "klacht bijwerken", complaint: complaint, terms: desk.terms.terms(of: complaint), issues: [])
    }
}
