import Checker
import Domain
import Foundation
import Store
import Testing

@testable import Application

/// The hand-made routes of a small invented region.
@Suite struct CarrierVerbTests {
    static let folder = Result { try RegionFolder(pupils: 40) }
    private let folder: RegionFolder
    private let name: CarrierDayName

    init() throws {
        folder = try Self.folder.get()
        name = try #require(CarrierDayName("VOORBEELD@2026-11-24-heen"))
    }

    private static let effort = Effort(secondsLimit: nil, iterationLimit: 200, threads: 2)

    private func carrierPlan() throws -> CarrierPlan {
        let store = try folder.store()
        return try #require(try CarrierPlanMaker(region: try store.region(), store: store).plans(of: name).first)
    }

    @Test func theCheckTellsWhatTheCheckerTells() throws {
        let outcome = try CheckCarrierVerb(workspace: folder.workspace, name: name).run()
        let half = try #require(outcome.halves.first)
        #expect(outcome.halves.count == 1 && half.gaps.isEmpty)
        let stored = half.half.stored
        let findings = Checker.check(stored.plan, for: stored.problem, matrix: half.half.matrix)
        #expect(half.violations == findings.filter { $0.severity == .violation })
        #expect(outcome.verdict == .violations, "the plan is made by hand")
        #expect(half.violationsPerRule.map(\.count).reduce(0, +) == half.violations.count)
        let both = try #require(CarrierDayName("VOORBEELD@2026-11-24"))
        #expect(try CheckCarrierVerb(workspace: folder.workspace, name: both).run().halves.count == 2)
    }

    @Test func capitalsOfACarrierDoNotMatter() throws {
        let small = try #require(CarrierDayName("voorbeeld@2026-11-24-heen"))
        let outcome = try CheckCarrierVerb(workspace: folder.workspace, name: small).run()
        #expect(outcome.halves.first?.half.stored.id == "VOORBEELD@2026-11-24-heen")
        #expect(small.spelled(as: ["Voorbeeld", "VOORBEELD"]) == small, "two could be meant")
        #expect(small.spelled(as: ["voorbeeld", "VOORBEELD"]) == small)
        #expect(throws: Fault.self) {
            try CheckCarrierVerb(
                workspace: folder.workspace, name: try #require(CarrierDayName("voorbeelt@2026-11-24"))
            ).run()
        }
    }

    @Test func anotherCarriersPupilsAreNotMissing() throws {
        let made = try carrierPlan()
        let store = try folder.store()
        var part = made.day
        part.routes = Array(made.day.routes.prefix(2))
        var rest = made.day
        rest.carrier = "ZEE"
        rest.routes = made.day.routes.dropFirst(2).map { route in
            var route = route
            route.carrier = "ZEE"
            return route
        }
        let maker = CarrierPlanMaker(region: try store.region(), store: store)
        let alone = try maker.make(part)
        #expect(alone.half.stored.problem.requests.count == made.half.stored.problem.requests.count)
        let shared = try maker.make(part, among: [part, rest])
        #expect(Set(shared.half.stored.problem.requests.map(\.pupil)) == part.pupils)
        #expect(!shared.half.stored.findings.contains { $0.code == .complete && $0.severity == .violation })
    }

    @Test("each step is judged by itself, and no two touch one route")
    func steps() throws {
        let half = try carrierPlan().half
        let list = StepList(of: half, count: 10, threads: 2, control: LongRun().control(title: ""))
        #expect(!list.saving.isEmpty)
        let meter = DutyMeter(half.stored.problem, half.matrix)
        let before = meter.cost(of: half.stored.plan)
        let violations = StepJudge.violations(half.stored.plan, half)
        for step in list.saving + list.mending {
            #expect(before - meter.cost(of: step.plan) == step.saving)
            #expect(StepJudge.violations(step.plan, half) == step.violationsAfter)
            #expect(step.violationsAfter <= violations && step.violationsBefore == violations)
            #expect(step.text.hasSuffix(".") && step.text.contains("per dag"), "\(step.text)")
            let moved = Set(step.touched.filter(\.isOtherDuty).map(\.pupil))
            #expect(moved.isSuperset(of: step.kind == .movePupils ? step.pupils : []))
        }
        #expect(list.saving.map(\.saving) == list.saving.map(\.saving).sorted(by: >))
        #expect(list.saving.allSatisfy { $0.saving > .zero })
        #expect(list.mending.allSatisfy { $0.violationsAfter < violations })
        var all = half.stored.plan
        var touched = 0
        for step in list.saving {
            let changed = zip(step.plan.duties, step.plan.duties).map(\.0).filter {
                !half.stored.plan.duties.contains($0)
            }
            touched += changed.count
            let gone = Set(half.stored.plan.duties.map(\.id)).subtracting(step.plan.duties.map(\.id))
            all.duties.removeAll { duty in gone.contains(duty.id) || changed.contains { $0.id == duty.id } }
            all.duties += changed
        }
        let total = list.saving.map(\.saving).reduce(.zero, +)
        #expect(before - meter.cost(of: all) == total, "together they save what they save alone")
        #expect(StepJudge.violations(all, half) <= violations)
    }

    @Test func theSentence() {
        func words(_ kind: PlanStep.Kind, saving: Cents = 1240, after: Int = 3, over: Int = 0) -> String {
            PlanStep.Wording(
                kind: kind, pupils: ["L012", "L040"], from: ["7"], to: ["9"], vehicle: "taxibus", saving: saving,
                violationsBefore: 3, violationsAfter: after, overNorm: over
            ).text
        }
        #expect(
            words(.movePupils)
                == "Zet L012 en L040 van route 7 op route 9: bespaart € 12,40 per dag, niemand over de norm.")
        #expect(words(.otherVehicle).hasPrefix("Rijd route 7 met taxibus: "))
        #expect(
            words(.mergeRoutes, saving: -100, after: 1).hasSuffix(
                ": kost € 1,00 per dag, niemand over de norm, 2 overtredingen minder."))
        #expect(words(.retime, over: 1).contains("1 leerling blijft over de norm"))
    }

    @Test("the promise is kept at every freedom", arguments: [(0, nil), (5, nil), (10, 5), (30, 0), (100, nil)])
    func freedom(percent: Int, minutes: Int?) throws {
        let made = try carrierPlan()
        let freedom = Freedom(percent: percent, mostShift: minutes.map { .minutes($0) })
        let result = FreedomSearch(made.half, freedom, Self.effort).run(LongRun())
        let meter = DutyMeter(made.half.stored.problem, made.half.matrix)
        // Counted here on its own, from the two plans alone.
        func rides(_ plan: HalfDayPlan) -> [Pupil.ID: (Duty.ID, Seconds)] {
            var rides: [Pupil.ID: (Duty.ID, Seconds)] = [:]
            for duty in plan.duties {
                for stop in duty.stops { for boarded in stop.boarding { rides[boarded.pupil] = (duty.id, stop.begin) } }
            }
            return rides
        }
        let (before, after) = (rides(made.half.stored.plan), rides(result.plan))
        let moved = before.filter { pupil, ride in after[pupil].map { $0.0 != ride.0 } ?? true }.count
        #expect(moved <= before.count * percent / 100)
        #expect(moved == result.pupils)
        if let minutes {
            let shift = before.compactMap { pupil, ride in after[pupil].map { abs(($0.1 - ride.1).rawValue) } }.max()
            #expect(shift ?? 0 <= minutes * 60)
        }
        let violations = StepJudge.violations(result.plan, made.half)
        #expect(violations <= StepJudge.violations(made.half.stored.plan, made.half))
        if percent == 100 {
            #expect(meter.cost(of: result.plan) < meter.cost(of: made.half.stored.plan))
            #expect(result.steps > 0)
        }
    }

    @Test func aPlanFromRoutesIsStoredAsOurOwn() throws {
        let outcome = try PlanFromVerb(
            workspace: folder.workspace, start: name, freedom: Freedom(percent: 20), name: "van-voorbeeld",
            effort: Self.effort
        ).run(LongRun())
        #expect(outcome.half.stored.record.notes.count == 2)
        let stored = try #require(try folder.store().plan(named: "van-voorbeeld"))
        #expect(stored.plan == outcome.half.stored.plan)
        #expect(try folder.store().plans().first { $0.id == "van-voorbeeld" }?.carrier == nil)
    }

    @Test func theComparison() throws {
        let files = ["html", "csv", "xlsx"].map { folder.path("\(UUID().uuidString).\($0)") }
        let outcome = try CompareCarrierVerb(
            workspace: folder.workspace, name: name,
            effort: Effort(secondsLimit: nil, iterationLimit: 200, threads: 2), steps: 3,
            files: .init(html: files[0], csv: files[1], xlsx: files[2])
        ).run(LongRun())
        let half = try #require(outcome.halves.first)
        #expect(half.carrier.stored.problem == half.optimal.stored.problem, "the same demand under the same norms")
        #expect(half.optimal.figures.violations == 0)
        #expect(half.told.saving.count <= 3 && half.told.mending.count <= 3)
        #expect(half.told.now == half.carrier.figures && half.told.optimal == half.optimal.figures)
        #expect(try folder.store().plan(named: "optimaal") == nil, "comparing stores nothing")
        #expect(outcome.files == files)
        let page = try String(contentsOf: URL(filePath: files[0]), encoding: .utf8)
        let csv = try String(contentsOf: URL(filePath: files[1]), encoding: .utf8)
        for step in half.told.saving + half.told.mending {
            #expect(page.contains(step.text) && csv.contains(step.text))
        }
        for file in files {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600, "it names pupils")
        }
    }

    @Test func nothingIsWrittenWhenThereAreNoRoutes() throws {
        let file = folder.path("\(UUID().uuidString).html")
        #expect(throws: Fault.self) {
            try CompareCarrierVerb(
                workspace: folder.workspace, name: try #require(CarrierDayName("NIEMAND@2026-11-24")),
                effort: Self.effort, files: .init(html: file)
            ).run(LongRun())
        }
        #expect(!FileManager.default.fileExists(atPath: file))
    }
}
