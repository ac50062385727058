import Domain
import Store
import Testing

/// The calendar says of every day what the rule says, followed word by word.
@Suite struct PlanCalendarTests {
    /// Of the latest day up to then with the same weekday, else of the latest day up to then; there the plan with that
    /// day's own name goes first, and then the newest. No carrier has routes here.
    private func inForce(_ plans: [PlanSummary], _ date: PlanDate, _ direction: Direction) -> PlanSummary? {
        let known = plans.filter { $0.direction == direction && ($0.date.map { $0 <= date } ?? false) }
        let days = known.compactMap(\.date).sorted(by: >)
        guard let day = days.first(where: { $0.weekday == date.weekday }) ?? days.first else { return nil }
        let ofDay = known.filter { $0.date == day }
        return ofDay.last { $0.id.text == "\(day)-\(direction.rawValue)" } ?? ofDay.last
    }

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
        let plans = try workspace.plans()
        let calendar = PlanCalendar(plans)
        let first = try #require(PlanDate("2026-11-20"))
        for offset in 0..<30 {
            let date = try #require(first.adding(days: offset))
            for direction in Direction.allCases {
                for carrier in [nil, "TAXI"] as [Carrier.ID?] {
                    let expected = inForce(plans, date, direction)
                    let found = calendar.plan(on: date, direction, carrier: carrier)
                    #expect(found?.id == expected?.id, "\(date) \(direction)")
                    #expect(found?.version == expected?.version)
                }
            }
        }
        #expect(calendar.plan(on: first, .toSchool) == nil)
        #expect(try calendar.plan(on: #require(first.adding(days: 3)), .toSchool)?.version == 2)
    }
}
