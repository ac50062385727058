import Domain
import Foundation
import Store
import Testing

@testable import Application

/// Complaints about a small region with a real plan.
@Suite struct JudgeComplaintsVerbTests {
    private let folder: RegionFolder
    private let workspace: String
    private let half: PlannedHalfDay
    private let longest: PupilRide

    init() throws {
        folder = try RegionFolder()
        workspace = try folder.workspaceWithoutRoutes()
        half = try PlanVerb(
            workspace: workspace, date: folder.date, direction: .toSchool,
            effort: Effort(secondsLimit: nil, iterationLimit: 60)
        ).run(LongRun()).half
        let meter = DutyMeter(half.stored.problem, half.matrix)
        let shared = half.stored.plan.duties.filter { $0.pupils.count > 1 }
        longest = try #require(
            shared.flatMap(meter.rides).max { ($0.detour ?? .zero, $0.pupil) < ($1.detour ?? .zero, $1.pupil) })
    }

    private func complain(_ wish: ComplaintWish? = nil, _ topic: ComplaintTopic = .longRide) throws -> Complaint {
        let complaint = Complaint(
            id: "K1", date: folder.date, direction: .toSchool, received: LocalMoment(folder.date), pupil: longest.pupil,
            category: .topic(topic), wish: wish)
        try Workspace.open(at: workspace, mode: .write).add(complaint)
        return complaint
    }

    private func judge(repair: Effort? = nil) throws -> JudgementOutcome.Line {
        try #require(
            try JudgeComplaintsVerb(workspace: workspace, complaint: "K1", repair: repair).run().lines.first)
    }

    private let quick = Effort(secondsLimit: 1, threads: 2)

    @Test func withoutRealisationOnlyThePlanIsKnown() throws {
        _ = try complain()
        let line = try judge()
        #expect(line.judgement.verdict == .cannotJudge)
        #expect(line.judgement.evidence.contains { $0.kind == .version && $0.text.contains("versie 1") })
        #expect(line.judgement.evidence.contains { $0.kind == .planned })
        #expect(line.answer == nil)
    }

    @Test("with realisation", arguments: [(Seconds.zero, Judgement.Verdict.within), (.minutes(45), .executionBreach)])
    func realised(late: Seconds, verdict: Judgement.Verdict) throws {
        _ = try complain(nil, .schoolTime)
        let rows = half.stored.problem.requests.map(\.pupil).compactMap { pupil -> String? in
            let meter = DutyMeter(half.stored.problem, half.matrix)
            guard let ride = half.stored.plan.duties.flatMap(meter.rides).first(where: { $0.pupil == pupil }) else {
                return nil
            }
            let school = ride.alightingBegin + late
            return "\(folder.date);\(pupil);heen;\(minutes(ride.boardingBegin));\(minutes(school));TAXI"
        }
        let text = "datum;leerling;richting;instaptijd;uitstaptijd;vervoerder\n" + rows.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(filePath: folder.path("gereden.csv")))
        let read = try ImportVerb(
            workspace: workspace, kind: .realisation, file: folder.path("gereden.csv")
        ).run()
        #expect(read.verdict == .fine, "\(read.files.flatMap(\.issues).map(\.text))")
        let judgement = try judge().judgement
        #expect(judgement.verdict == verdict, "\(judgement.text)")
    }

    private func minutes(_ moment: Seconds) -> String { Seconds(moment.rawValue / 60 * 60).clockText }

    @Test func aWishBelowTheDirectRideIsImpossible() throws {
        let direct = try #require(longest.direct)
        _ = try complain(.rideAtMost(direct - .minutes(1)))
        let answer = try #require(try judge(repair: quick).answer)
        #expect(answer.impossible?.contains(direct.durationText) == true, "\(answer)")
        #expect(answer.choices.isEmpty)
    }

    @Test func whatAShorterRideCosts() throws {
        let direct = try #require(longest.direct)
        _ = try complain(.rideAtMost(direct + .minutes(1)))
        let answer = try #require(try judge(repair: quick).answer)
        let account = try #require(answer.account)
        #expect(account.ride == longest.duration)
        #expect(account.ride == account.direct + account.detour + account.stopping + account.waiting)
        #expect(answer.impossible == nil)
        #expect(!answer.choices.isEmpty && answer.choices.count <= 3)
        #expect(Set(answer.choices.flatMap(\.variants)).isSuperset(of: [.leastChange, .leastMoney]))
        for choice in answer.choices {
            #expect(choice.repair.rideAfter <= direct + .minutes(1), "the wish is kept")
            #expect(choice.repair.isSound)
            // A rule more never makes the cheapest plan cheaper.
            if choice.repair.kind == .everything { #expect(choice.repair.dayCost >= .zero) }
        }
        #expect(!answer.alternatives.isEmpty || !answer.notPossible.isEmpty)
        // What was computed is kept: the second time gives the same.
        #expect(try judge(repair: quick).answer == answer)
        #expect(answer.text.contains("Wat kost het om te doen wat gevraagd is"))
    }

    @Test func withoutDriversAFixedOneCannotBePlanned() throws {
        _ = try complain(.fixedDriver, .driverChange)
        let answer = try #require(try judge(repair: quick).answer)
        #expect(answer.choices.isEmpty && answer.notes.contains { $0.hasPrefix("Een vaste chauffeur") })
    }
}
