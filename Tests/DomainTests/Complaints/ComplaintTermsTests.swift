import Domain
import Testing

@Suite struct ComplaintTermsTests {
    private func terms(now: String, at time: Seconds = .clock(12, 0)) -> ComplaintTerms {
        ComplaintTerms(norms: ComplaintNorms(), now: LocalMoment(SampleComplaint.day(now), time))
    }

    private func states(_ complaint: Complaint, now: String) -> [ComplaintTerm.State] {
        terms(now: now).terms(of: complaint).map(\.state)
    }

    @Test func openUntilTheEndOfTheLastDay() {
        let complaint = SampleComplaint.make("K1")
        #expect(states(complaint, now: "2026-11-25") == [.open, .open])
        #expect(states(complaint, now: "2026-11-26") == [.overdue, .open])
        #expect(states(complaint, now: "2026-12-08") == [.overdue, .open])
        #expect(states(complaint, now: "2026-12-09") == [.overdue, .overdue])
        #expect(terms(now: "2026-12-09").isOverdue(complaint))
    }

    @Test func doneInTimeOrLate() {
        let complaint = SampleComplaint.make("K1", acknowledged: "2026-11-25", answered: "2026-12-09")
        #expect(states(complaint, now: "2027-01-01") == [.met, .late])
        #expect(!terms(now: "2027-01-01").isOverdue(complaint))
    }

    @Test func complimentsHaveNone() {
        #expect(states(SampleComplaint.make("K1", kind: .compliment), now: "2027-01-01").isEmpty)
    }

    /// Received on Tuesday 24 November; Wednesday and Thursday are closed.
    @Test func closedDaysDoNotCount() {
        let norms = ComplaintNorms(closed: [SampleComplaint.day("2026-11-26"), SampleComplaint.day("2026-11-25")])
        let found = ComplaintTerms(norms: norms, now: LocalMoment(SampleComplaint.day("2026-11-24")))
            .terms(of: SampleComplaint.make("K1"))
        #expect(found.map(\.due.date) == [SampleComplaint.day("2026-11-27"), SampleComplaint.day("2026-12-10")])
        #expect(ComplaintNorms(closed: []) == ComplaintNorms())
    }

    @Test func settingsOfTheContract() {
        let norms = ComplaintNorms([
            .init(key: .acknowledge, value: 3, source: "bestek"), .init(key: .answer, value: nil, source: "bestek"),
        ])
        let found = ComplaintTerms(norms: norms, now: LocalMoment(SampleComplaint.day("2026-11-24")))
            .terms(of: SampleComplaint.make("K1"))
        #expect(found.map(\.due.date) == [SampleComplaint.day("2026-11-27")])
        #expect(found.first?.source == "bestek")
    }

    @Test(
        "incidents within two real hours",
        arguments: [
            ("2026-11-24", Seconds.clock(9, 0), Seconds.clock(11, 0), ComplaintTerm.State.met),
            ("2026-11-24", .clock(9, 0), .clock(11, 1), .late),
            // The clock goes forward: 01:30 and 04:00 are an hour and a half apart.
            ("2026-03-29", .clock(1, 30), .clock(4, 0), .met),
            // The clock goes back: 01:30 and 03:00 are two hours and a half apart.
            ("2026-10-25", .clock(1, 30), .clock(3, 0), .late),
        ])
    func incident(date: String, from: Seconds, to: Seconds, state: ComplaintTerm.State) {
        let complaint = SampleComplaint.make(
            "K1", received: date, at: from, isIncident: true, passedOn: LocalMoment(SampleComplaint.day(date), to))
        #expect(states(complaint, now: date).last == state)
    }

    @Test func incidentWithoutAnHourCannotBeTold() {
        #expect(states(SampleComplaint.make("K1", isIncident: true), now: "2026-11-24").last == .unknown)
    }

    @Test func openIncident() {
        let complaint = SampleComplaint.make("K1", at: .clock(9, 0), isIncident: true)
        #expect(terms(now: "2026-11-24", at: .clock(10, 0)).terms(of: complaint).last?.state == .open)
        #expect(terms(now: "2026-11-24", at: .clock(12, 0)).terms(of: complaint).last?.state == .overdue)
    }
}
