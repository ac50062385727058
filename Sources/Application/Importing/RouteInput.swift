import Domain
import Interchange
import Store

/// A carrier's routes on their way in: read, put together, completed to plans and judged, and then stored in one go.
struct RouteInput {
    let file: SourceFile
    let bytes: [UInt8]
    let options: ImportOptions

    /// Rows that are wrong only because others were left out: more than this many rounds does not happen.
    private static let mostRounds = 10

    func bringIn(_ store: Workspace) throws(Fault) -> ImportReport {
        let region = try store.region()
        let known = RouteKnowledge(
            region, carrier: options.carrier, date: options.date, today: LocalMoment.present.date)
        let (read, unknown, sheet) = TableImport.readRoutes(
            bytes, fileName: file.name, reading: options.reading, known: known)
        var issues = read.issues
        let isWholeFile = read.issues.contains { $0.severity == .error && $0.location.line == nil }
        guard !isWholeFile, !read.rows.isEmpty else { return refusal(read.rows.count, issues, unknown) }
        let wrong = Set(read.issues.filter { $0.severity == .error }.compactMap(\.location.line))
        var rows = read.rows.filter { !wrong.contains($0.line) }
        let maker = CarrierPlanMaker(region: region, store: store)
        for _ in 0..<Self.mostRounds {
            // With the good rows alone every row must be sound; else the first cause is enough.
            let touched = options.allowsPart ? [] : unknown.touchedRoutes
            let attempt = try attempt(rows, known, sheet, maker, touched)
            issues += attempt.issues.filter { !issues.contains($0) }
            let errors = issues.contains { $0.severity == .error }
            guard !errors || options.allowsPart else { return refusal(read.rows.count, issues, unknown) }
            let wrong = Set(attempt.issues.compactMap(\.location.line))
            if wrong.isEmpty {
                return try keep(attempt.made, rows.count, issues + summary(unknown), in: store)
            }
            rows.removeAll { wrong.contains($0.line) }
            if rows.isEmpty { break }
        }
        return refusal(read.rows.count, issues, unknown)
    }

    private func attempt(
        _ rows: [Sourced<RouteRow>], _ known: RouteKnowledge, _ sheet: String?, _ maker: CarrierPlanMaker,
        _ touched: Set<CarrierRoute.ID>
    ) throws(Fault) -> (made: [CarrierPlan], issues: [ImportIssue]) {
        let gathering = RouteGathering(rows, known: known, fileName: file.name, sheet: sheet, touched: touched)
        guard gathering.issues.isEmpty else { return ([], gathering.issues) }
        let days = CarrierDay.grouping(gathering.routes.map(\.route).filter { !touched.contains($0.id) })
        var made: [CarrierPlan] = []
        var issues: [ImportIssue] = []
        for day in days {
            let plan = try maker.make(day, among: days)
            issues += plan.gaps.map { issue($0, day, gathering.routes, sheet) }.filter { !issues.contains($0) }
            made.append(plan)
        }
        return (made, issues)
    }

    /// A gap on the line of the file where it can be mended.
    private func issue(
        _ gap: RouteCompleter.Gap, _ day: CarrierDay, _ routes: [RouteGathering.Gathered], _ sheet: String?
    ) -> ImportIssue {
        let gathered = routes.first {
            $0.route.id == gap.route && $0.route.carrier == day.carrier && $0.route.date == day.date
                && $0.route.direction == day.direction
        }
        let who = gap.pupil.map { "leerling \($0) " } ?? ""
        return ImportIssue(
            code: ImportCode.route.rawValue,
            location: .init(file: file.name, sheet: sheet, line: gathered?.line(of: gap.pupil, gap.kind) ?? 1),
            message: "route \(gap.route) \(day.direction.rawValue): \(who)\(gap.text)", advice: gap.advice)
    }

    private func keep(
        _ made: [CarrierPlan], _ rows: Int, _ issues: [ImportIssue], in store: Workspace
    ) throws(Fault) -> ImportReport {
        let outcome = try store.importRoutes(
            made.map { CompletedCarrierDay(day: $0.day, plan: $0.half.stored) }, from: file)
        return ImportReport(
            topic: .routes, file: file.name, rows: rows, added: outcome.added, changed: outcome.changed,
            unchanged: outcome.unchanged, removed: outcome.removed, issues: issues,
            completions: made.flatMap(\.completions), plans: made.map(\.half.stored.id))
    }

    private func refusal(_ rows: Int, _ issues: [ImportIssue], _ unknown: UnknownNames) -> ImportReport {
        ImportReport(
            topic: .routes, file: file.name, rows: rows, issues: issues + summary(unknown), isApplied: false)
    }

    private func summary(_ unknown: UnknownNames) -> [ImportIssue] {
        UnknownThings.summary(unknown, fileName: file.name)
    }
}
