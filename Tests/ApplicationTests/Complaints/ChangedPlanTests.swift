import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Application

/// A plan that changed around the day of the complaint, Tuesday 24 November 2026: version 2 collects one pupil a quarter
/// of an hour earlier than version 1, and that is what was driven.
@Suite struct ChangedPlanTests {
    private let folder: RegionFolder
    private let workspace: String

    init() throws {
        folder = try RegionFolder()
        workspace = try folder.workspaceWithoutRoutes()
    }

    struct Change: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var storedAt: String
        var topic: ComplaintTopic
        var verdict: Judgement.Verdict
        var says: [String]
    }

    @Test(arguments: [
        Change(
            testDescription: "on the day itself, before the ride: what was promised is the version of the night before",
            storedAt: "2026-11-24T04:30:00Z", topic: .tooEarly, verdict: .executionBreach,
            says: ["versie 1", "15 min 49 s vroeger dan gepland"]),
        Change(
            testDescription: "on the day itself, after the ride: the same",
            storedAt: "2026-11-24T15:00:00Z", topic: .tooEarly, verdict: .executionBreach,
            says: ["versie 1", "15 min 49 s vroeger dan gepland"]),
        Change(
            testDescription: "a minute before midnight: it holds", storedAt: "2026-11-23T22:59:00Z", topic: .tooEarly,
            verdict: .within, says: ["versie 2", "binnen de afspraak"]),
        Change(
            testDescription: "a minute before midnight: too late to tell anyone", storedAt: "2026-11-23T22:59:00Z",
            topic: .routeChange, verdict: .planBreach, says: ["versie 2", "1 werkdag voor de rit"]),
        Change(
            testDescription: "two weeks before: whether they were told is not known",
            storedAt: "2026-11-11T09:00:00Z", topic: .routeChange, verdict: .cannotJudge,
            says: ["versie 2", "of de ouders bericht kregen"]),
    ])
    func thePlanThatHeldIsTheOneThatWasPromised(change: Change) throws {
        let pupil = try storeBothVersions(second: change.storedAt)
        let complaint = Complaint(
            id: "K1", date: folder.date, direction: .toSchool, received: LocalMoment(folder.date), pupil: pupil,
            category: .topic(change.topic))
        try Workspace.open(at: workspace, mode: .write).add(complaint)
        let judgement = try #require(
            try JudgeComplaintsVerb(workspace: workspace, complaint: "K1", repair: nil).run().lines.first
        ).judgement
        #expect(judgement.verdict == change.verdict, "\(judgement.text)")
        for words in change.says { #expect(judgement.text.contains(words), "\(judgement.text)") }
    }

    /// - Returns: who is collected earlier by the second version.
    private func storeBothVersions(second storedAt: String) throws -> Pupil.ID {
        var half = try PlanVerb(
            workspace: workspace, date: folder.date, direction: .toSchool,
            effort: Effort(secondsLimit: nil, iterationLimit: 60)
        ).run(LongRun()).half
        let pupil = try #require(half.stored.plan.duties.flatMap(\.pupils).min())
        let index = try #require(half.stored.plan.duties.firstIndex { $0.pupils.contains(pupil) })
        let stop = try #require(
            half.stored.plan.duties[index].stops.firstIndex { $0.boarding.contains { $0.pupil == pupil } })
        for earlier in 0...stop {
            half.stored.plan.duties[index].stops[earlier] =
                half.stored.plan.duties[index].stops[earlier].moved(by: .minutes(-15))
        }
        half.stored.plan.duties[index].start = half.stored.plan.duties[index].start - .minutes(15)
        #expect(try Workspace.open(at: workspace, mode: .write).save(half.stored) == 2)
        try folder.setMoments(ofVersions: ["2026-11-10T09:00:00Z", storedAt], in: workspace)
        try drive(half)
        return pupil
    }

    /// To the minute as the second version has it.
    private func drive(_ half: PlannedHalfDay) throws {
        let meter = DutyMeter(half.stored.problem, half.matrix)
        let rows = half.stored.plan.duties.flatMap(meter.rides).map { ride in
            "\(folder.date);\(ride.pupil);heen;\(minutes(ride.boardingBegin));\(minutes(ride.alightingBegin));TAXI"
        }
        let text = "datum;leerling;richting;instaptijd;uitstaptijd;vervoerder\n" + rows.joined(separator: "\n") + "\n"
        try Data(text.utf8).write(to: URL(filePath: folder.path("gereden.csv")))
        let read = try ImportVerb(workspace: workspace, kind: .realisation, file: folder.path("gereden.csv")).run()
        #expect(read.verdict == .fine, "\(read.files.flatMap(\.issues).map(\.text))")
    }

    private func minutes(_ moment: Seconds) -> String { Seconds(moment.rawValue / 60 * 60).clockText }
}
