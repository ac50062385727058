import Domain
import Store
import Testing

/// The calendar says of every day what `planInForce` says of it.
@Suite struct PlanCalendarTests {
    @Test func bothGiveTheSamePlan() throws {
        let folder = try ScratchFolder()
        let workspace = try Sample.workspace(at: folder.file("regio.ritwijzer"))
        for (name, day) in [
            ("2026-11-23-heen", "2026-11-23"), ("proef", "2026-11-23"), ("2026-11-25-heen", "2026-11-25"),
            ("later", "2026-12-07"), ("2026-11-23-heen", "2026-11-23"),
        ] {
            var plan = Sample.plan(named: .init(name))
            plan.problem.date = PlanDate(day)
            _ = try workspace.save(plan)
        }
        let calendar = PlanCalendar(try workspace.plans())
        let first = try #require(PlanDate("2026-11-20"))
        for offset in 0..<30 {
            let date = try #require(first.adding(days: offset))
            for direction in Direction.allCases {
                for carrier in [nil, "TAXI"] as [Carrier.ID?] {
                    let expected = try workspace.planInForce(on: date, direction: direction, carrier: carrier)
                    let found = calendar.plan(on: date, direction, carrier: carrier)
                    #expect(found?.id == expected?.stored.id, "\(date) \(direction)")
                    #expect(found?.version == expected?.stored.version)
                }
            }
        }
        #expect(calendar.plan(on: first, .toSchool) == nil)
        #expect(try calendar.plan(on: #require(first.adding(days: 3)), .toSchool)?.version == 2)
    }
}
