import Domain
import Foundation
import Store
import Testing

@Suite struct CarrierDayTests {
    let folder: ScratchFolder
    let path: String
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        workspace = try Sample.workspace(at: path)
    }

    private func day(
        _ carrier: Carrier.ID = "DUIN", _ date: String = "2026-11-23", routes: [CarrierRoute.ID] = ["7"],
        time: Seconds = .clock(7, 40)
    ) throws -> CompletedCarrierDay {
        let date = try #require(PlanDate(date))
        let day = CarrierDay(
            carrier: carrier, date: date, direction: .toSchool,
            routes: routes.map {
                CarrierRoute(
                    id: $0, carrier: carrier, date: date, direction: .toSchool, vehicle: "V1", driver: "C1",
                    visits: [
                        .init(pupil: "L-001", kind: .boards, order: 1, time: time),
                        .init(pupil: "L-002", kind: .boards, order: 2),
                    ])
            })
        var plan = Sample.plan(named: day.planName)
        plan.problem.date = date
        return CompletedCarrierDay(day: day, plan: plan)
    }

    @Test func theSameContentChangesNothing() throws {
        #expect(try workspace.importRoutes([day()], from: Sample.file) == ImportOutcome(added: 1))
        #expect(try workspace.importRoutes([day()], from: Sample.laterFile) == ImportOutcome(unchanged: 1))
        #expect(try workspace.plans().map(\.version) == [1])
        let changed = try workspace.importRoutes([day(time: .clock(7, 41))], from: Sample.laterFile)
        #expect(changed == ImportOutcome(changed: 1))
        let date = try #require(PlanDate("2026-11-23"))
        let stored = try #require(try workspace.carrierDay("DUIN", date, .toSchool))
        #expect(stored.version == 2 && stored.file == Sample.laterFile)
        #expect(stored.day.routes[0].visits[0].time == .clock(7, 41))
        #expect(try workspace.plans().map(\.version) == [1, 2])
    }

    @Test func aRouteThatIsLeftOutIsGone() throws {
        _ = try workspace.importRoutes([day(routes: ["7", "9"])], from: Sample.file)
        let outcome = try workspace.importRoutes([day(routes: ["9"])], from: Sample.laterFile)
        #expect(outcome == ImportOutcome(unchanged: 1, removed: 1))
    }

    @Test func twoCarriersMayUseTheSameNumber() throws {
        _ = try workspace.importRoutes([day(), day("ZEE")], from: Sample.file)
        let date = try #require(PlanDate("2026-11-23"))
        #expect(try workspace.carrierDays(on: date, .toSchool).map(\.day.carrier) == ["DUIN", "ZEE"])
        #expect(try workspace.carriers() == ["DUIN", "ZEE"])
        #expect(
            try workspace.carrierDayNames() == ["DUIN@2026-11-23-heen", "ZEE@2026-11-23-heen"])
        #expect(try workspace.plans().map(\.carrier) == ["DUIN", "ZEE"])
        #expect(try workspace.integrityCheck() == [])
    }

    // MARK: The plan in force

    private func calendar() throws -> PlanCalendar { PlanCalendar(try workspace.plans()) }

    private func inForce(_ date: String, _ carrier: Carrier.ID? = nil) throws -> PlanSummary? {
        try calendar().plan(on: try #require(PlanDate(date)), .toSchool, carrier: carrier)
    }

    private func promise(_ date: String, at moment: String) throws -> PlanCalendar.Promise? {
        try calendar().promises(on: try #require(PlanDate(date)), .toSchool, at: moment).first
    }

    @Test func aPlanGoesOnUntilThereIsANewOne() throws {
        _ = try workspace.importRoutes([day("DUIN", "2026-11-23"), day("DUIN", "2026-11-25")], from: Sample.file)
        #expect(try inForce("2026-11-22") == nil)
        #expect(try inForce("2026-11-23")?.date == PlanDate("2026-11-23"))
        #expect(try inForce("2026-11-24")?.date == PlanDate("2026-11-23"))
        #expect(try inForce("2026-11-27")?.date == PlanDate("2026-11-25"), "the latest, without one of its weekday")
        #expect(try inForce("2026-11-30")?.date == PlanDate("2026-11-23"), "the same weekday goes first")
        #expect(try calendar().plan(on: try #require(PlanDate("2026-11-23")), .fromSchool) == nil)
    }

    @Test func whosePlan() throws {
        _ = try workspace.save(Sample.plan())
        #expect(try inForce("2026-11-23")?.carrier == nil, "without carriers the plan of Ritwijzer")
        _ = try workspace.importRoutes([day()], from: Sample.file)
        #expect(try inForce("2026-11-23")?.carrier == "DUIN")
        #expect(try inForce("2026-11-23", "ELDERS")?.carrier == nil)
        _ = try workspace.importRoutes([day("ZEE")], from: Sample.file)
        #expect(try inForce("2026-11-23")?.carrier == nil, "which of the two is not known")
        #expect(try inForce("2026-11-23", "ZEE")?.id == "ZEE@2026-11-23-heen")
        let all = try calendar().plans(on: try #require(PlanDate("2026-11-24")), .toSchool)
        #expect(all.map(\.carrier) == ["DUIN", "ZEE"])
    }

    @Test func theVersionOfThatMoment() throws {
        _ = try workspace.importRoutes([day()], from: Sample.file)
        _ = try workspace.importRoutes([day(time: .clock(7, 41))], from: Sample.laterFile)
        #expect(try inForce("2026-11-23")?.version == 2)
        #expect(try promise("2026-11-23", at: "2999-01-01T00:00:00Z")?.plan.version == 2)
        let early = try #require(try promise("2026-11-23", at: "2026-01-01T00:00:00Z"))
        #expect(early.plan.version == 1 && early.wasStoredLater)
    }

    // MARK: Privacy

    @Test func insightAndErasure() throws {
        // A pupil who does not ride that day is in the routes only: the plan alone tells the home.
        var riding = try day(routes: ["taxi-L-001"])
        riding.plan.problem.requests.removeAll { $0.pupil == "L-001" }
        riding.plan.plan.duties[0].id = "taxi-L-001"
        _ = try workspace.importRoutes([riding], from: Sample.file)
        let held = try workspace.personalData(of: "L-001").routeVisits
        #expect(held.map(\.visit.time) == [.clock(7, 40)])
        let latitude = Sample.pupils[0].home.coordinate.latitude
        #expect(try folder.openedBytes().contains("\(latitude)"))

        let outcome = try workspace.erase("L-001")

        #expect(outcome.carrierDays == 1 && outcome.plans == 1)
        let bytes = try folder.openedBytes()
        #expect(!bytes.contains("L-001"))
        #expect(!bytes.contains("\(latitude)"))
        #expect(try workspace.personalData(of: "L-001").isEmpty)
        #expect(try workspace.personalData(of: "L-002").routeVisits.count == 1, "the others are still there")
        #expect(try workspace.integrityCheck() == [])
    }
}
