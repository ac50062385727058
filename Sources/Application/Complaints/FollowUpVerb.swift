package import Domain
package import Interchange
import Store

/// `klacht opvolging`: what was agreed, with what is open and overdue first.
package struct FollowUpVerb: Sendable {
    /// What changes, before the list is given.
    package enum Change: Hashable, Sendable {
        case agree(Complaint.ID, text: String, owner: ComplaintAction.Owner, due: PlanDate)
        case done(Complaint.ID, number: Int?, on: PlanDate?)
        case checked(Complaint.ID, number: Int?, on: PlanDate?)
    }

    private let workspace: String
    private let change: Change?
    private let now: LocalMoment?

    package init(workspace: String, change: Change? = nil, now: LocalMoment? = nil) {
        self.workspace = workspace
        self.change = change
        self.now = now
    }

    package func run() throws(Fault) -> FollowUpOutcome {
        let store =
            change == nil
            ? try Workspace.openToLook(at: workspace, .complaintsRead) : try Workspace.open(at: workspace, mode: .write)
        let desk = try ComplaintDesk(store, now: now)
        if let change { try store.save(try action(change, desk)) }
        let known = Dictionary(try store.complaints().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let today = desk.now.date
        let all = Array(known.values)
        let actions = try store.complaintActions()
        // What was driven is read only when there is an effect to see.
        let records = actions.contains { $0.done != nil } ? try RideHistory(store).records().records : []
        return FollowUpOutcome(
            today: today,
            lines: ComplaintAction.agenda(actions, on: today).map { action in
                FollowUpOutcome.Line(
                    action: action, complaint: known[action.complaint], state: action.state(on: today),
                    effect: known[action.complaint].flatMap {
                        ActionEffect(action, $0, records: records, complaints: all, through: today)
                    })
            })
    }

    private func action(_ change: Change, _ desk: ComplaintDesk) throws(Fault) -> ComplaintAction {
        let today = desk.now.date
        switch change {
        case .agree(let id, let text, let owner, let due):
            _ = try desk.complaint(id)
            guard !text.isEmpty, text.count <= ComplaintAction.longestText else {
                throw Fault(
                    code: "E-AFSPRAAK",
                    message: "een afspraak is een tekst van hooguit \(ComplaintAction.longestText) tekens")
            }
            guard due >= today else {
                throw Fault(
                    code: "E-AFSPRAAK", message: "de afspraak moet klaar zijn op een dag die al voorbij is (\(due))")
            }
            let number = (try desk.store.complaintActions().filter { $0.complaint == id }.map(\.number).max() ?? 0) + 1
            return ComplaintAction(
                complaint: id, number: number, text: text, owner: owner, agreed: today, due: due,
                check: due.later(days: desk.norms.count(.followUp) ?? 30))
        case .done(let id, let number, let date):
            var action = try known(id, number, desk)
            action.done = date ?? today
            action.check = (date ?? today).later(days: desk.norms.count(.followUp) ?? 30)
            return action
        case .checked(let id, let number, let date):
            var action = try known(id, number, desk)
            guard action.done != nil else {
                throw Fault(
                    code: "E-AFSPRAAK-OPEN",
                    message: "deze afspraak is nog niet gedaan; dan is er nog geen effect te zien",
                    advice: "Geef eerst op dat ze gedaan is, met --gedaan.")
            }
            action.checked = date ?? today
            return action
        }
    }

    /// The action of that number, or the only one there is.
    private func known(_ id: Complaint.ID, _ number: Int?, _ desk: ComplaintDesk) throws(Fault) -> ComplaintAction {
        let all = try desk.store.complaintActions().filter { $0.complaint == id }
        if let action = number.map({ number in all.first { $0.number == number } }) ?? (all.count == 1 ? all[0] : nil) {
            return action
        }
        throw Fault(
            code: "E-AFSPRAAK-ONBEKEND",
            message: all.isEmpty ? "bij klacht \(id) is nog niets afgesproken" : "zeg welke afspraak u bedoelt",
            advice: all.isEmpty
                ? nil : "Dat kan met --afspraak-nummer: \(all.map { String($0.number) }.joined(separator: ", ")).")
    }
}

package struct FollowUpOutcome: Outcome {
    package struct Line: Sendable {
        package var action: ComplaintAction
        package var complaint: Complaint?
        package var state: ComplaintAction.State
        /// What was driven before and after; nil until it is done.
        package var effect: ActionEffect?
    }

    package var today: PlanDate
    /// Overdue and open ones first.
    package var lines: [Line]

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "klacht opvolging", isFine: true,
            result: [
                "today": .string(today.description),
                "actions": .array(
                    lines.map { line in
                        .fields([
                            "action": JSONValue(encoding: line.action), "state": .string(line.state.rawValue),
                            "effect": line.effect.map { JSONValue(encoding: $0) },
                        ])
                    }),
            ])
    }
}
