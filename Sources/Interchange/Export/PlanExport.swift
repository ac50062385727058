package import Domain
package import Foundation

/// A plan for other systems: as CSV, JSON or GeoJSON.
package struct PlanExport: Sendable {
    let plan: HalfDayPlan
    let problem: HalfDayProblem
    let identities: ExportIdentities
    private let matrix: TravelMatrix
    private let record: SolveRecord?

    /// - Parameter matrix: that of the problem's places.
    /// - Precondition: the problem's references resolve.
    package init(
        plan: HalfDayPlan, record: SolveRecord? = nil, problem: HalfDayProblem, matrix: TravelMatrix,
        identities: ExportIdentities = .pseudonyms
    ) {
        self.identities = identities
        self.matrix = matrix
        self.record = record
        switch identities {
        case .codes:
            self.plan = plan
            self.problem = problem
        case .pseudonyms:
            let pseudonyms = Pseudonyms(plan: plan, problem: problem)
            self.plan = pseudonyms.plan(plan)
            self.problem = pseudonyms.problem(problem)
        }
    }

    /// `ritwijzer-plan/1`, without findings.
    package var json: Data {
        PlanDocument.encode(plan: plan, record: record, problem: problem, matrix: matrix, findings: [])
    }

    /// One row per pupil who boards or alights: with semicolons, CRLF and a byte order mark, as Dutch Excel opens it.
    package var csv: Data { RideTable(plan: plan, problem: problem).bytes }

    /// The same rows as an Excel workbook.
    package func workbook(madeOn: PlanDate? = nil) throws(Fault) -> Data {
        try RideTable(plan: plan, problem: problem).workbook(madeOn: madeOn)
    }

    /// RFC 7946: depots, destinations, stops, and a line for each duty. Under pseudonyms a home stands in the middle of
    /// a square in which at least five pupils live, or is left out.
    package var geoJSON: Data { RideMap(plan: plan, problem: problem, identities: identities).value.bytes }
}
