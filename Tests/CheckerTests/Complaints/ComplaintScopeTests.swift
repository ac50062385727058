import Checker
import Domain
import TestSupport
import Testing

/// Complaints about more than one ride: routes, schools, both directions, and days on which the plan or the clock changed.
@Suite struct ComplaintScopeTests {
    private typealias World = ComplaintWorld

    @Test func aRouteIsAsLateAsItsLatestPupil() {
        let records = ["Q1", "Q2", "Q3"].map { World.record(.toSchool, Pupil.ID($0), school: .clock(8, 20)) }
        var late = records
        late[1].alighting = .clock(8, 40)
        let complaint = World.complaint(.schoolTime, pupil: nil, route: "R1")
        func judge(_ records: [RideRecord]) -> Judgement {
            Checker.judge(
                ComplaintCase(
                    complaint: complaint, halves: [World.half(plan: World.plan(.toSchool, nil), driven: records)]))
        }
        #expect(judge(records).verdict == .within)
        let judgement = judge(late)
        #expect(judgement.verdict == .executionBreach)
        #expect(judgement.evidence.contains { $0.text == "Q2: bij school om 08:40" })
        #expect(judgement.burdens.isEmpty, "burdens are of one pupil")
    }

    @Test func aSchoolWithAMissingPupilCannotBeJudged() {
        let complaint = World.complaint(.schoolTime, pupil: nil, destination: "HORST")
        let judgement = Checker.judge(
            ComplaintCase(
                complaint: complaint,
                halves: [World.half(plan: World.plan(.toSchool, nil), driven: [World.record(.toSchool, "Q1")])]))
        #expect(judgement.verdict == .cannotJudge)
    }

    @Test func aRouteThatNobodyKnows() {
        let judgement = Checker.judge(
            ComplaintCase(complaint: World.complaint(.crowding, pupil: nil, route: "R99"), halves: [World.half()]))
        #expect(judgement.verdict == .cannotJudge)
        #expect(judgement.missing.contains { $0.hasPrefix("welke leerlingen") })
    }

    @Test func withoutADirectionBothCount() {
        let halves = [
            World.half(),
            World.half(
                .fromSchool, plan: World.plan(.fromSchool, World.ride(.fromSchool)),
                driven: [World.record(.fromSchool, home: .clock(15, 50))]),
        ]
        let judgement = Checker.judge(ComplaintCase(complaint: World.complaint(.longRide), halves: halves))
        #expect(judgement.verdict == .executionBreach)
        #expect(judgement.evidence.count { $0.kind == .version } == 2)
    }

    /// A plan that was stored at 10:00 on the day itself holds for the way home and not for the morning.
    @Test func theVersionThatHeldWhenTheHalfDayBegan() throws {
        let stored = try #require(LocalMoment(utc: "2026-11-24T09:00:00Z")?.instant)
        let complaint = World.complaint(.longRide)
        #expect(try #require(complaint.promiseMoment(.toSchool).instant) < stored)
        #expect(try #require(complaint.promiseMoment(.fromSchool).instant) > stored)
    }

    @Test(
        "the half-day begins by the clock on the wall",
        arguments: [
            ("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T10:00:00Z"),
            ("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T11:00:00Z"),
            ("2026-03-30", "2026-03-29T22:00:00Z", "2026-03-30T10:00:00Z"),
            ("2026-11-24", "2026-11-23T23:00:00Z", "2026-11-24T11:00:00Z"),
        ])
    func daylightSaving(date: String, morning: String, afternoon: String) {
        let complaint = World.complaint(.longRide, on: World.date(date))
        #expect(complaint.promiseMoment(.toSchool).utcText == morning)
        #expect(complaint.promiseMoment(.fromSchool).utcText == afternoon)
    }

    /// The first Monday of summer time: 08:26 by the wall clock is late, whatever UTC says.
    @Test func timesAreThoseOfTheWallClock() {
        let monday = World.date("2026-03-30")
        var of = ComplaintCase(
            complaint: World.complaint(.schoolTime, on: monday),
            halves: [World.half(driven: [World.record(on: monday, school: .clock(8, 26))])])
        #expect(Checker.judge(of).verdict == .executionBreach)
        of.halves = [World.half(driven: [World.record(on: monday)])]
        #expect(Checker.judge(of).verdict == .within)
    }

    @Test func theWordForKeptIsNeverUnfounded() {
        let plain = Judgement(complaint: "K1", verdict: .within, rule: "K-BINNEN")
        let heavy = Judgement(
            complaint: "K1", verdict: .within, rule: "K-BINNEN", burdens: [.init(.detour, "28 min langer")])
        #expect(plain.name == "binnen de afspraak")
        #expect(heavy.name == "binnen de afspraak, en toch zwaar")
        for verdict in Judgement.Verdict.allCases { #expect(!verdict.name.contains("gegrond")) }
    }

    /// Plans of the tiny world say the same by way of the checker.
    @Test func aPlanOfTheTinyWorld() {
        let world = TinyWorld(.toSchool)
        let stored = StoredPlan(
            id: "klein", problem: world.problem, plan: world.plan,
            record: SolveRecord(
                seed: 1, secondsLimit: nil, iterationLimit: 1, iterations: 1, ending: .completed, cost: .zero,
                bound: .zero, boundBasis: .columns, programVersion: "proef"),
            findings: Checker.check(world.plan, for: world.problem, matrix: world.matrix), inputHash: "")
        let plan = JudgedPlan(stored, matrix: world.matrix)
        #expect(plan.asked == ["L1", "L2", "L3", "L4"])
        #expect(plan.left.isEmpty && plan.worstTenth == nil)
        // L1 rides 25 kilometres with L2's stop of 2 minutes on the way.
        #expect(plan.rides["L1"]?.direct == .minutes(25))
        #expect(plan.rides["L1"]?.ride == .minutes(27))
    }
}
