import Domain
import Testing

@Suite struct ComplaintHistoryTests {
    @Test func samePupilAndCauseIsOneStory() throws {
        let stories = ComplaintHistory.stories([
            SampleComplaint.make("K3", received: "2026-11-24", route: "R1"),
            SampleComplaint.make("K1", received: "2026-09-12", route: "R1"),
            SampleComplaint.make("K2", received: "2026-10-01", route: "R1"),
            SampleComplaint.make("K4", received: "2026-11-25", category: .crowding),
        ])
        #expect(stories.map(\.latest.id) == ["K3", "K4"])
        let first = try #require(stories.first)
        #expect(first.earlier.map(\.id) == ["K1", "K2"])
        #expect(
            first.text
                == "3e keer sinds 2026-09-12; nog 1 keer iets anders over deze leerling; 3 klachten over deze route")
        #expect(stories.last?.text == "nog 3 keer iets anders over deze leerling")
    }

    @Test func routesAndSchoolsHaveStoriesToo() {
        let stories = ComplaintHistory.stories([
            SampleComplaint.make("K1", received: "2026-11-01", pupil: nil, route: "R1"),
            SampleComplaint.make("K2", received: "2026-11-02", pupil: nil, route: "R1"),
            SampleComplaint.make("K3", received: "2026-11-03", pupil: nil, route: "R2"),
        ])
        #expect(stories.map(\.count) == [2, 1])
    }

    @Test func complimentsStandAlone() {
        let stories = ComplaintHistory.stories([
            SampleComplaint.make("K1", kind: .compliment), SampleComplaint.make("K2", kind: .compliment),
            SampleComplaint.make("K3"),
        ])
        #expect(stories.count == 3)
        #expect(stories.allSatisfy { !$0.isRepeated && $0.text.isEmpty })
    }

    @Test func agendaHasTheOverdueFirst() {
        func action(_ id: String, due: String, done: String? = nil, check: String, checked: String? = nil)
            -> ComplaintAction
        {
            ComplaintAction(
                complaint: .init(id), text: "andere volgorde", owner: .carrier,
                agreed: SampleComplaint.day("2026-10-01"),
                due: SampleComplaint.day(due), done: done.map(SampleComplaint.day), check: SampleComplaint.day(check),
                checked: checked.map(SampleComplaint.day))
        }
        let today = SampleComplaint.day("2026-11-24")
        let actions = [
            action("K1", due: "2026-10-10", done: "2026-10-09", check: "2026-11-09", checked: "2026-11-09"),
            action("K2", due: "2026-11-20", done: "2026-11-20", check: "2026-12-20"),
            action("K3", due: "2026-12-01", check: "2026-12-31"), action("K4", due: "2026-11-23", check: "2026-12-23"),
            action("K5", due: "2026-10-10", done: "2026-10-10", check: "2026-11-10"),
        ]
        let agenda = ComplaintAction.agenda(actions, on: today)
        #expect(agenda.map(\.complaint) == ["K4", "K5", "K3", "K2", "K1"])
        #expect(agenda.map { $0.state(on: today) } == [.overdue, .checkOverdue, .open, .checking, .closed])
    }
}
