import Checker
import Domain
import Store

/// Judges all complaints and puts each, and each ride, in its groups.
struct ComplaintReviewer {
    let rides: [ReviewedRide]
    private var cases: ComplaintCases
    private let pupils: [Pupil.ID: Pupil]
    private let areas: [Pupil.ID: String]
    private let records: [Key: RideRecord]

    private struct Key: Hashable {
        var date: PlanDate
        var direction: Direction
        var pupil: Pupil.ID
    }

    /// nil leaves the accounts of rides out.
    private var promised: PromisedPlans?

    /// - Parameter hasAccounts: each complaint gets the account of its ride, which is for the desk.
    init(_ desk: ComplaintDesk, region: Region, areas: PostcodeAreas, hasAccounts: Bool = false) throws(Fault) {
        promised = hasAccounts ? try PromisedPlans(desk.store) : nil
        pupils = Dictionary(region.pupils.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let known = pupils.mapValues { areas.area(of: $0) }
        self.areas = known
        let all = try RideHistory(desk.store).records().records
        rides = all.map { ReviewedRide(record: $0, area: known[$0.pupil]) }
        records = Dictionary(
            all.map { (Key(date: $0.date, direction: $0.direction, pupil: $0.pupil), $0) },
            uniquingKeysWith: { first, _ in first })
        cases = try ComplaintCases(desk.store, norms: desk.norms, records: all)
    }

    mutating func review(_ complaints: [Complaint]) throws(Fault) -> [ReviewedComplaint] {
        let repeated = Set(
            ComplaintHistory.stories(complaints).filter(\.isRepeated).flatMap {
                $0.earlier.dropFirst().map(\.id) + [$0.latest.id]
            })
        var result: [ReviewedComplaint] = []
        for complaint in complaints {
            let judgement = complaint.kind == .compliment ? nil : Checker.judge(try cases.of(complaint))
            let pupil = complaint.pupil.flatMap { pupils[$0] }
            let record = record(of: complaint)
            result.append(
                ReviewedComplaint(
                    complaint: complaint, judgement: judgement, municipality: pupil?.municipality,
                    destination: complaint.destination ?? pupil?.destination, route: complaint.route ?? record?.route,
                    carrier: complaint.carrier ?? record?.carrier, area: complaint.pupil.flatMap { areas[$0] },
                    isRepeated: repeated.contains(complaint.id)))
            if judgement != nil { result[result.count - 1].account = try promised?.account(of: complaint) }
        }
        return result
    }

    private func record(of complaint: Complaint) -> RideRecord? {
        guard let pupil = complaint.pupil else { return nil }
        let directions = complaint.direction.map { [$0] } ?? Direction.allCases
        return directions.lazy.compactMap {
            records[Key(date: complaint.date, direction: $0, pupil: pupil)]
        }.first
    }
}
