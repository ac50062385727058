package import Domain
package import Interchange
import Optimiser
import Report
import Store

/// `vergelijk VERVOERDER@DATUM optimaal`: a carrier's routes beside the plan that Ritwijzer makes for the same pupils under
/// the same norms, and the single steps that bring most.
package struct CompareCarrierVerb: Sendable {
    private let workspace: String
    private let name: CarrierDayName
    private let effort: Effort
    private let steps: Int
    private let files: ReportFileNames

    /// - Parameters:
    ///   - effort: for each half-day.
    ///   - steps: how many are told for each half-day; 0 is none.
    package init(
        workspace: String, name: CarrierDayName, effort: Effort, steps: Int = 10,
        files: ReportFileNames = ReportFileNames()
    ) {
        self.workspace = workspace
        self.name = name
        self.effort = effort
        self.steps = steps
        self.files = files
    }

    package func run(_ run: LongRun) throws(Fault) -> CarrierComparison {
        let output = try ReportFiles(files)
        do throws(Fault) {
            let store = try Workspace.openToLook(at: workspace, .compared)
            let region = try store.region()
            var comparison = CarrierComparison(name: name, halves: try halves(region, store, run))
            comparison.isInterrupted = run.isStopped
            let sources = try store.sourceFiles()
            let tables = FigureTables(CarrierComparisonTables(comparison.told).all)
            comparison.files = try output.write(
                html: { CarrierReport.html(comparison.page(region.contract, sources: sources)) },
                csv: { tables.csv },
                xlsx: { () throws(Fault) in try tables.xlsx(mark: Edition.desk.mark, madeOn: nil) })
            return comparison
        } catch {
            output.discard()
            throw error
        }
    }

    private func halves(
        _ region: Region, _ store: Workspace, _ run: LongRun
    ) throws(Fault) -> [CarrierComparison.Half] {
        var halves: [CarrierComparison.Half] = []
        for plan in try CarrierPlanMaker(region: region, store: store).plans(of: name)
        where halves.isEmpty || !run.isStopped {
            let optimal = try PlanMaker.make(
                plan.half.stored.problem, name: StoredPlan.ID("optimaal"), findings: [], effort: effort, run: run)
            let list = StepList(
                of: plan.half, count: steps, threads: effort.threads, control: run.control(title: "stappen zoeken"))
            halves.append(.init(carrier: plan.half, optimal: optimal, gaps: plan.gaps.count, steps: list))
        }
        return halves
    }
}

package struct CarrierComparison: Outcome {
    package struct Half: Sendable {
        package var carrier: PlannedHalfDay
        package var optimal: PlannedHalfDay
        package var told: CarrierDayComparison.Half

        init(carrier: PlannedHalfDay, optimal: PlannedHalfDay, gaps: Int, steps: StepList) {
            self.carrier = carrier
            self.optimal = optimal
            let now = carrier.figures
            let bound = optimal.stored.record.bound
            let isProven = bound > .zero && optimal.stored.plan.unplanned.isEmpty
            told = CarrierDayComparison.Half(
                problem: carrier.stored.problem, plan: carrier.stored.id, now: now, optimal: optimal.figures,
                mostSaving: isProven ? now.cost - bound : nil, gaps: gaps,
                longest: CarrierDayComparison.LongRide.longest(now: carrier.rides, optimal: optimal.rides),
                saving: steps.saving, mending: steps.mending, routes: carrier.stored.plan.duties)
        }
    }

    package var name: CarrierDayName
    package var halves: [Half]
    package var isInterrupted = false
    /// That were written, as the user named them.
    package var files: [String] = []

    package var told: CarrierDayComparison { CarrierDayComparison(name: name, halves: halves.map(\.told)) }

    /// What is compared is told; violations of the carrier's plan are a part of that.
    package var verdict: Verdict { isInterrupted ? .interrupted : .fine }

    fileprivate func page(_ contract: Contract?, sources: [SourceFile]) -> CarrierReportInput {
        CarrierReportInput(
            title: contract?.name ?? "Vergelijking", comparison: told, carrier: halves.map(\.carrier.pageHalf),
            optimal: halves.map(\.optimal.pageHalf), sources: sources,
            pricesAreInvented: contract?.pricesAreInvented ?? false)
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "vergelijk", isFine: verdict == .fine,
            result: [
                "subject": .string(name.text), "halves": .array(halves.map { json($0.told) }),
                "files": .array(files.map { .string($0) }),
            ])
    }

    private func json(_ half: CarrierDayComparison.Half) -> JSONValue {
        .fields([
            "direction": .string(half.direction.rawValue), "carrier": half.now.json, "optimal": half.optimal.json,
            "difference": .integer((half.optimal.cost - half.now.cost).rawValue),
            "mostSaving": half.mostSaving.map { .integer($0.rawValue) }, "gaps": .integer(half.gaps),
            "longest": .array(
                half.longest.map { ride in
                    .fields([
                        "pupil": .string(ride.pupil.text), "now": .integer(ride.now.rawValue),
                        "optimal": ride.optimal.map { .integer($0.rawValue) },
                        "limit": ride.limit.map { .integer($0.rawValue) },
                    ])
                }),
            "saving": .array(half.saving.map(json)), "mending": .array(half.mending.map(json)),
        ])
    }

    private func json(_ step: PlanStep) -> JSONValue {
        [
            "kind": .string(step.kind.rawValue), "text": .string(step.text),
            "pupils": .array(step.pupils.map { .string($0.text) }), "from": .array(step.from.map { .string($0.text) }),
            "to": .array(step.to.map { .string($0.text) }), "saving": .integer(step.saving.rawValue),
            "violationsBefore": .integer(step.violationsBefore), "violationsAfter": .integer(step.violationsAfter),
            "touched": .array(
                step.touched.map { touched in
                    [
                        "pupil": .string(touched.pupil.text), "ride": .integer(touched.ride.rawValue),
                        "homeMoment": .integer(touched.homeMoment.rawValue), "otherRoute": .bool(touched.isOtherDuty),
                    ]
                }),
        ]
    }
}

extension PlannedHalfDay {
    fileprivate var pageHalf: PlanReportInput.Half { .init(stored: stored, matrix: matrix) }
}
