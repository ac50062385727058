import Domain
import Testing

@testable import Store

/// What was promised at a moment, with plans that changed around it. Tuesday 24 November 2026; midnight here is 23:00 UTC.
@Suite struct PlanPromiseTests {
    private func plan(_ date: String, version: Int = 1, storedAt: String, carrier: Carrier.ID? = nil) -> PlanSummary {
        PlanSummary(
            id: StoredPlan.ID((carrier.map { "\($0)@" } ?? "") + "\(date)-heen"), version: version,
            date: PlanDate(date), direction: .toSchool, carrier: carrier, cost: 0, bound: 0, isValid: true,
            inputHash: "", programVersion: "0.1", createdAt: storedAt, redactedAt: nil)
    }

    private func promise(_ plans: [PlanSummary], at moment: String?, carrier: Carrier.ID? = nil) throws -> PlanCalendar
        .Promise?
    {
        let date = try #require(PlanDate("2026-11-24"))
        return PlanCalendar(plans).promises(on: date, .toSchool, at: moment, carrier: carrier).first
    }

    private static let midnight = "2026-11-23T23:00:00Z"

    @Test func aVersionOfTheDayItselfComesTooLate() throws {
        let plans = [
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z"),
            plan("2026-11-24", version: 2, storedAt: "2026-11-24T05:30:00Z"),
        ]
        let found = try #require(try promise(plans, at: Self.midnight))
        #expect(found.plan.version == 1 && found.previous == nil && !found.wasStoredLater)
        let now = try #require(try promise(plans, at: nil))
        #expect(now.plan.version == 2 && now.previous?.version == 1)
    }

    @Test func aMinuteBeforeMidnightIsInTime() throws {
        let plans = [
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z"),
            plan("2026-11-24", version: 2, storedAt: "2026-11-23T22:59:00Z"),
        ]
        #expect(try promise(plans, at: Self.midnight)?.plan.version == 2)
    }

    @Test func anEarlierTuesdayHoldsUntilThereIsANewPlan() throws {
        let plans = [
            plan("2026-11-17", storedAt: "2026-11-10T09:00:00Z"), plan("2026-11-24", storedAt: "2026-11-24T08:00:00Z"),
        ]
        let found = try #require(try promise(plans, at: Self.midnight))
        #expect(found.plan.id == "2026-11-17-heen" && !found.wasStoredLater)
    }

    @Test func storedOnlyLaterIsTold() throws {
        let found = try #require(
            try promise([plan("2026-11-24", storedAt: "2026-11-25T08:00:00Z")], at: Self.midnight))
        #expect(found.wasStoredLater)
        #expect(try promise([], at: nil) == nil)
    }

    /// What was kept only afterwards is kept with its own day: the plan of an earlier Tuesday says less.
    @Test func ofPlansThatAreAllLaterTheNewestDayCounts() throws {
        let plans = [
            plan("2026-11-17", storedAt: "2026-12-01T08:00:00Z"), plan("2026-11-24", storedAt: "2026-12-01T08:00:01Z"),
            plan("2026-11-24", version: 2, storedAt: "2026-12-01T09:00:00Z"),
        ]
        let found = try #require(try promise(plans, at: Self.midnight))
        #expect(found.plan.id == "2026-11-24-heen" && found.plan.version == 1 && found.wasStoredLater)
    }

    @Test func theRideOfAMomentHasThePlanOfThatMoment() throws {
        let calendar = PlanCalendar([
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z"),
            plan("2026-11-24", version: 2, storedAt: "2026-11-24T09:00:00Z"),
        ])
        let date = try #require(PlanDate("2026-11-24"))
        #expect(calendar.plan(on: date, .toSchool, at: Self.midnight)?.version == 1)
        #expect(calendar.plan(on: date, .toSchool, at: "2026-11-24T11:00:00Z")?.version == 2)
        #expect(calendar.plan(on: date, .toSchool)?.version == 2)
    }

    @Test func theCarrierWhoIsNamed() throws {
        let plans = [
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z"),
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z", carrier: "OOST"),
            plan("2026-11-24", storedAt: "2026-11-10T09:00:00Z", carrier: "WEST"),
        ]
        #expect(try promise(plans, at: nil, carrier: "WEST")?.plan.carrier == "WEST")
        let date = try #require(PlanDate("2026-11-24"))
        #expect(PlanCalendar(plans).promises(on: date, .toSchool).map(\.plan.carrier) == ["OOST", "WEST"])
    }
}
