import Checker
import Domain
import Foundation
import Store
import Testing

@testable import Application

/// One change of a plan that breaks the personal limit of one pupil, about whom is complained twice.
@Suite struct RemedySearchTests {
    private let folder: RegionFolder
    private let store: Workspace
    private let half: PlannedHalfDay
    private let pupil: Pupil.ID

    init() throws {
        folder = try RegionFolder()
        let workspace = try folder.workspaceWithoutRoutes()
        let made = try PlanVerb(
            workspace: workspace, date: folder.date, direction: .toSchool,
            effort: Effort(secondsLimit: nil, iterationLimit: 60)
        ).run(LongRun()).half
        store = try Workspace.open(at: workspace, mode: .write)
        let meter = DutyMeter(made.stored.problem, made.matrix)
        let shared = made.stored.plan.duties.filter { $0.pupils.count > 1 }.flatMap(meter.rides)
        let longest = try #require(shared.max { ($0.detour ?? .zero, $0.pupil) < ($1.detour ?? .zero, $1.pupil) })
        pupil = longest.pupil
        // A limit just above the direct ride, which this plan does not keep.
        var stored = made.stored
        let limit = try #require(longest.direct) + .minutes(2)
        stored.problem.norms.set(
            NormSetting(key: .maximumRide, scope: .pupil(pupil), value: limit.rawValue, reason: "persoonlijke afspraak")
        )
        stored.findings = Checker.check(stored.plan, for: stored.problem, matrix: made.matrix)
        stored.version = try store.save(stored)
        try folder.setMoments(ofVersions: ["2026-11-10T09:00:00Z", "2026-11-10T10:00:00Z"], in: workspace)
        half = PlannedHalfDay(stored: stored, matrix: made.matrix)
    }

    private func reviewed() throws -> [ReviewedComplaint] {
        for name in ["K1", "K2"] {
            try store.add(
                Complaint(
                    id: Complaint.ID(name), date: folder.date, direction: .toSchool,
                    received: LocalMoment(folder.date), pupil: pupil, category: .topic(.longRide)))
        }
        var reviewer = try ComplaintReviewer(
            ComplaintDesk(store, now: nil), region: store.region(), areas: PostcodeAreas(), hasAccounts: true)
        return try reviewer.review(store.complaints())
    }

    @Test func eachRemedyIsPlannedAndJudgedAgain() throws {
        let reviewed = try reviewed()
        #expect(reviewed.map(\.judgement?.verdict) == [.planBreach, .planBreach])
        let account = try #require(reviewed[0].account)
        #expect(account.ride == account.direct + account.detour + account.stopping + account.waiting)
        let search = RemedySearch(store: store, effort: Effort(secondsLimit: 1, threads: 2))
        let found = try search.remedies(reviewed, LongRun())
        let best = try #require(found.first)
        #expect(best.solved == ["K1", "K2"] && best.complaints == 2 && best.solvedPupils == 1)
        #expect(found.count <= 5)
        #expect(found == found.sorted(by: PlanRemedy.isBetter))
        for remedy in found {
            #expect(remedy.text.contains("route \(remedy.route)"))
            #expect(!remedy.touched.contains { $0.pupil == pupil })
        }
        // What was computed is kept.
        #expect(try search.remedies(reviewed, LongRun()) == found)
    }

    @Test func aPlanThatKeepsItsNormsNeedsNone() throws {
        var kept = try reviewed()
        for index in kept.indices { kept[index].judgement?.verdict = .executionBreach }
        let search = RemedySearch(store: store, effort: Effort(secondsLimit: 1, threads: 2))
        #expect(try search.remedies(kept, LongRun()).isEmpty)
    }

    /// The driver whom the pupil knows best mostly drives another route.
    @Test func aFixedDriverIsPlannedOnTheRouteOfThatDriver() throws {
        let plan = half.stored.plan
        let own = try #require(plan.duties.first { $0.pupils.contains(pupil) })
        let other = try #require(plan.duties.filter { $0.id != own.id }.max { $0.pupils.count < $1.pupils.count })
        var rows = ["datum;leerling;richting;instaptijd;uitstaptijd;vervoerder;route;chauffeur"]
        for back in 1...3 {
            let date = folder.date.later(days: -back)
            func add(_ pupil: Pupil.ID, _ duty: Duty.ID, _ driver: String) {
                rows.append("\(date);\(pupil);heen;07:40;08:10;TAXI;\(duty);\(driver)")
            }
            for pupil in other.pupils { add(pupil, other.id, "C9") }
            add(pupil, own.id, back < 3 ? "C9" : "C2")
        }
        try Data((rows.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder.path("gereden.csv")))
        let read = try ImportVerb(
            workspace: store.path, kind: .realisation, file: folder.path("gereden.csv")
        ).run()
        #expect(read.verdict == .fine, "\(read.files.flatMap(\.issues).map(\.text))")
        let complaint = Complaint(
            id: "K3", date: folder.date, direction: .toSchool, received: LocalMoment(folder.date), pupil: pupil,
            category: .topic(.driverChange), wish: .fixedDriver)
        let search = RepairSearch(store: store, effort: Effort(secondsLimit: 1, threads: 2))
        let answer = try #require(try search.answer(complaint, LongRun()))
        #expect(answer.notes.first?.contains("is C9: 2 van de 3 ritten") == true, "\(answer.notes)")
        #expect(answer.notes.last?.contains("ruilen") == true)
        if let choice = answer.choices.first {
            #expect(choice.repair.duty == other.id && choice.repair.isSound)
        } else {
            #expect(answer.notes.contains { $0.contains("past deze leerling er niet bij") })
        }
    }
}
