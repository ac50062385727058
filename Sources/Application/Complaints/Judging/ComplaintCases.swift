import Checker
import Domain
import Store

/// Puts complaints beside the plans and rides of a workspace.
struct ComplaintCases {
    private let norms: ComplaintNorms
    private var promised: PromisedPlans
    private let byPupil: [Pupil.ID: [RideRecord]]
    private let byHalf: [Half: [RideRecord]]

    private struct Half: Hashable {
        var date: PlanDate
        var direction: Direction
    }

    /// What was driven in the weeks before the first complaint until the last one is read once.
    init(_ store: Workspace, norms: ComplaintNorms, for complaints: [Complaint]) throws(Fault) {
        let dates = complaints.map(\.date)
        var records: [RideRecord] = []
        if let first = dates.min(), let last = dates.max() {
            let query = VisitQuery(from: first.later(days: -ComplaintCase.historyDays), until: last)
            records = try RideHistory(store).records(query).records
        }
        try self.init(store, norms: norms, records: records)
    }

    /// - Parameter records: of every day that a complaint is about and the weeks before it.
    init(_ store: Workspace, norms: ComplaintNorms, records: [RideRecord]) throws(Fault) {
        self.norms = norms
        promised = try PromisedPlans(store)
        byPupil = Dictionary(grouping: records, by: \.pupil)
        byHalf = Dictionary(grouping: records) { Half(date: $0.date, direction: $0.direction) }
    }

    mutating func of(_ complaint: Complaint) throws(Fault) -> ComplaintCase {
        var halves: [ComplaintCase.Half] = []
        for direction in complaint.direction.map({ [$0] }) ?? Direction.allCases {
            let plans = try promised.plans(of: complaint, direction)
            let all = byHalf[Half(date: complaint.date, direction: direction)] ?? []
            halves.append(
                ComplaintCase.Half(
                    direction: direction, plan: plans.plan, previous: plans.previous,
                    records: complaint.pupil.map { pupil in all.filter { $0.pupil == pupil } } ?? all,
                    isRealised: !all.isEmpty))
        }
        return ComplaintCase(
            complaint: complaint, halves: halves, history: history(of: complaint), norms: norms)
    }

    private func history(of complaint: Complaint) -> [RideRecord] {
        guard let pupil = complaint.pupil else { return [] }
        let first = complaint.date.later(days: -ComplaintCase.historyDays)
        return (byPupil[pupil] ?? []).filter { $0.date >= first && $0.date < complaint.date }
    }
}
