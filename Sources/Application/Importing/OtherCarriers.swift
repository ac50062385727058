import Domain
import Interchange
import Store

/// A pupil cannot be in the vehicles of two carriers at the same time.
struct OtherCarriers {
    private let store: Workspace

    init(_ store: Workspace) { self.store = store }

    private struct Half: Hashable {
        var date: PlanDate
        var direction: Direction
        var pupil: Pupil.ID
    }

    /// - Complexity: O(rows), and O(visits of other carriers in the period) where there are any.
    func clashes(_ read: ImportResult<DeliveredVisit>, file: String) throws(Fault) -> [ImportIssue] {
        let rows = read.rows
        let own = Set(rows.map(\.value.visit.key.carrier))
        let dates = rows.map(\.value.visit.key.date)
        guard let first = dates.min(), let last = dates.max() else { return [] }
        var others = own.count > 1 ? rows.map(\.value.visit) : []
        let present = try store.realisingCarriers()
        if present.contains(where: { !own.contains($0) }) || own.count > 1 {
            others += try store.visits(VisitQuery(from: first, until: last))
        }
        guard !others.isEmpty else { return [] }
        let spans = spans(others)
        var issues: [ImportIssue] = []
        for row in rows {
            let visit = row.value.visit
            let half = Half(date: visit.key.date, direction: visit.key.direction, pupil: visit.key.pupil)
            guard let time = visit.time, issues.last?.location.line != row.line,
                let other = spans[half]?.first(where: { $0.key != visit.key.carrier && $0.value.contains(time) })
            else { continue }
            issues.append(
                ImportIssue(
                    code: ImportCode.contradiction.rawValue,
                    location: .init(file: file, sheet: read.sheet, line: row.line, column: "leerling"),
                    value: visit.key.pupil.text,
                    message: "deze leerling zit op dat moment in een voertuig van \(other.key) (\(other.value.text))",
                    advice: "Misschien staat deze rit bij de verkeerde vervoerder."))
        }
        return issues
    }

    /// From boarding to alighting, where both are told.
    private func spans(_ visits: [RealisedVisit]) -> [Half: [Carrier.ID: TimeWindow]] {
        var spans: [Half: [Carrier.ID: TimeWindow]] = [:]
        for visit in visits {
            guard let time = visit.time else { continue }
            let half = Half(date: visit.key.date, direction: visit.key.direction, pupil: visit.key.pupil)
            let known = spans[half]?[visit.key.carrier] ?? TimeWindow(time, time)
            spans[half, default: [:]][visit.key.carrier] = TimeWindow(
                min(known.earliest, time), max(known.latest, time))
        }
        return spans
    }
}
