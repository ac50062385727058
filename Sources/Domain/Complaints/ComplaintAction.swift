/// What was agreed after a complaint: who does what by when, and the moment to see whether it helped.
package struct ComplaintAction: Hashable, Codable, Sendable {
    /// A role, never a name.
    package typealias Owner = Complaint.Reporter

    package enum State: String, Codable, Sendable, Comparable {
        case overdue = "over tijd"
        case checkOverdue = "controle over tijd"
        case open = "open"
        case checking = "gedaan, effect nog te bekijken"
        case closed = "afgerond"

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
        private var rank: Int {
            switch self {
            case .overdue: 0
            case .checkOverdue: 1
            case .open: 2
            case .checking: 3
            case .closed: 4
            }
        }
    }

    /// The longest text.
    package static let longestText = 200

    package var complaint: Complaint.ID
    /// Counted from 1 for each complaint.
    package var number: Int
    package var text: String
    package var owner: Owner
    package var agreed: PlanDate
    package var due: PlanDate
    package var done: PlanDate?
    /// The day on which the figures before and after are compared.
    package var check: PlanDate
    package var checked: PlanDate?

    package init(
        complaint: Complaint.ID, number: Int = 1, text: String, owner: Owner, agreed: PlanDate, due: PlanDate,
        done: PlanDate? = nil, check: PlanDate, checked: PlanDate? = nil
    ) {
        self.complaint = complaint
        self.number = number
        self.text = text
        self.owner = owner
        self.agreed = agreed
        self.due = due
        self.done = done
        self.check = check
        self.checked = checked
    }

    package func state(on today: PlanDate) -> State {
        if checked != nil { return .closed }
        if done == nil { return today > due ? .overdue : .open }
        return today > check ? .checkOverdue : .checking
    }

    /// Overdue and open ones first, then by date.
    package static func agenda(_ actions: [ComplaintAction], on today: PlanDate) -> [ComplaintAction] {
        actions.sorted { left, right in
            let (first, second) = (left.state(on: today), right.state(on: today))
            if first != second { return first < second }
            return (left.due, left.complaint, left.number) < (right.due, right.complaint, right.number)
        }
    }
}
