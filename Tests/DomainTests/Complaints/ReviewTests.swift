import Domain
import Testing

@Suite struct ReviewTests {
    private func record(
        _ pupil: Pupil.ID, _ date: String, late: Int = 0, ride minutes: Int = 40, route: CarrierRoute.ID = "R1"
    )
        -> RideRecord
    {
        RideRecord(
            date: SampleComplaint.day(date), direction: .toSchool, pupil: pupil, municipality: "Alkmaar",
            destination: "HORST", route: route, plannedBoarding: .clock(7, 40), plannedAlighting: .clock(8, 20),
            boarding: .clock(7, 40) + .minutes(late), alighting: .clock(7, 40) + .minutes(late + minutes),
            window: TimeWindow(.clock(8, 15), .clock(8, 25)), limit: .minutes(60), direct: .minutes(20))
    }

    private func reviewed(
        _ number: Int, _ pupil: Pupil.ID, _ date: String, _ topic: ComplaintTopic, upheld: Bool = true
    )
        -> ReviewedComplaint
    {
        var complaint = SampleComplaint.make("K\(number)", received: date, pupil: pupil.text, category: topic)
        complaint.direction = .toSchool
        return ReviewedComplaint(
            complaint: complaint,
            judgement: Judgement(
                complaint: complaint.id, verdict: upheld ? .executionBreach : .within, rule: "K-PROEF"), route: "R1")
    }

    @Test func quarters() throws {
        let quarter = ReviewQuarter(SampleComplaint.day("2026-11-24"))
        #expect(quarter.name == "2026-K4" && quarter.dutchText == "oktober tot en met december 2026")
        #expect(ReviewQuarter("2026-4") == quarter && ReviewQuarter("2026-k4") == quarter)
        #expect(ReviewQuarter(year: 2027, number: 1)?.previous == quarter)
        #expect(ReviewQuarter("2026-5") == nil && ReviewQuarter("vier") == nil)
        #expect(!quarter.contains(SampleComplaint.day("2026-09-30")))
    }

    /// A school year begins in the third quarter; the year before is there when anything is known of it.
    @Test(arguments: [
        ("2026-11-23", ["2026-K3", "2026-K4"]),
        ("2026-05-18", ["2025-K3", "2025-K4", "2026-K1", "2026-K2", "2026-K3", "2026-K4"]),
        ("2025-09-01", ["2025-K3", "2025-K4", "2026-K1", "2026-K2", "2026-K3", "2026-K4"]),
        ("2025-06-02", ["2026-K3", "2026-K4"]),
    ])
    func quartersOfTwoSchoolYears(first: String, expected: [String]) {
        let rides = [record("A", first), record("A", "2026-11-24")].map { ReviewedRide(record: $0) }
        let review = NetworkReview(
            .init(
                quarter: ReviewQuarter(SampleComplaint.day("2026-11-24")),
                today: LocalMoment(SampleComplaint.day("2026-11-30")), complaints: [], rides: rides))
        #expect(review.indicators.map(\.quarter.name) == expected)
        #expect(review.indicators.map(\.rides).reduce(0, +) == (first == "2025-06-02" ? 1 : 2))
    }

    @Test func patternsCountComplaintsAndRides() throws {
        let rides = [record("A", "2026-11-23"), record("B", "2026-11-23"), record("A", "2026-12-01", route: "R2")]
            .map { ReviewedRide(record: $0) }
        let complaints = [
            reviewed(1, "A", "2026-11-23", .longRide), reviewed(2, "A", "2026-12-01", .longRide, upheld: false),
        ]
        let table = PatternTable(.month, complaints: complaints, rides: rides)
        #expect(table.rows.map(\.label) == ["2026-11", "2026-12"])
        #expect(table.rows.map(\.rides) == [2, 1])
        #expect(table.rows.map(\.upheld) == [1, 0])
        #expect(table.rows.map(\.pupils) == [2, 1])
        let routes = PatternTable(.route, complaints: complaints, rides: rides)
        #expect(routes.rows.first?.label == "R1" && routes.rows.first?.complaints == 2)
    }

    @Test func slackIsThatOfTheRide() {
        // Planned at 08:20, allowed until 08:25: five minutes.
        let table = PatternTable.slack(
            complaints: [reviewed(1, "A", "2026-11-23", .latePickup)],
            rides: [ReviewedRide(record: record("A", "2026-11-23")), ReviewedRide(record: record("B", "2026-11-23"))])
        #expect(table.rows.map(\.label) == ["2. 3 tot 6 minuten"])
        #expect(table.rows.first?.complaints == 1 && table.rows.first?.rides == 2)
    }

    @Test func theChangeThatHelpsMost() throws {
        // Six pupils are collected 15 minutes late: ten minutes later in the plan, and they are within ten minutes.
        let pupils = (1...6).map { Pupil.ID("P\($0)") }
        let rides = pupils.map { ReviewedRide(record: record($0, "2026-11-23", late: 15)) }
        let complaints = pupils.enumerated().map { reviewed($0.offset, $0.element, "2026-11-23", .latePickup) }
        let change = try #require(RouteShift.best(complaints: complaints, rides: rides, norms: ComplaintNorms()))
        #expect(change.shift == .minutes(5) && change.solved == 6 && change.pupils == 6)
        #expect(RouteShift.best(complaints: [], rides: rides, norms: ComplaintNorms()) == nil)
    }

    @Test func whatAnActionDid() throws {
        let before = (1...20).map { record("L-1", "2026-10-\($0 < 10 ? "0" : "")\($0)", late: 15) }
        let after = (1...20).map { record("L-1", "2026-11-\($0 < 10 ? "0" : "")\($0)", late: 2) }
        let complaint = SampleComplaint.make("K1", received: "2026-10-20", category: .latePickup)
        var action = ComplaintAction(
            complaint: "K1", text: "eerder weg", owner: .carrier, agreed: SampleComplaint.day("2026-10-25"),
            due: SampleComplaint.day("2026-11-01"), check: SampleComplaint.day("2026-12-01"))
        let today = SampleComplaint.day("2026-12-01")
        func effect() -> ActionEffect? {
            ActionEffect(action, complaint, records: before + after, complaints: [complaint], through: today)
        }
        #expect(effect() == nil, "not done yet")
        action.done = SampleComplaint.day("2026-11-01")
        let found = try #require(effect())
        #expect(found.effect == .better)
        #expect(found.before.meanDeviation == .minutes(15) && found.after.meanDeviation == .minutes(2))
        #expect(found.before.complaints == 1 && found.after.complaints == 0)
        let few = ActionEffect(action, complaint, records: Array(before.prefix(3)), complaints: [], through: today)
        #expect(few?.effect == .unknown)
    }

    @Test func casesAreSplitOnlyWhereFiveRemain() throws {
        // Six about long rides, two about other things: the two are told with the six.
        let long = (1...6).map { reviewed($0, Pupil.ID("P\($0)"), "2026-11-23", .longRide, upheld: $0 <= 5) }
        let other = [reviewed(7, "P7", "2026-11-23", .bullying), reviewed(8, "P8", "2026-11-24", .belts)]
        let cases = AnonymousCases(long + other)
        #expect(cases.groups.count == 1)
        #expect(cases.groups.first?.traits[.category] == nil, "the six and the two cannot be told apart")
        #expect(cases.groups.first?.traits[.verdict] == nil, "seven and one: neither is told")
        #expect(cases.groups.first?.traits[.direction] == "heen", "of all of them")
        #expect(AnonymousCases(other).groups.isEmpty)
        #expect(AnonymousCases(other).untold.count == 2)
    }

    @Test func onePupilWhoComplainsFiveTimesIsOnePupil() {
        let cases = AnonymousCases((1...7).map { reviewed($0, "P1", "2026-11-23", .longRide) })
        #expect(cases.groups.isEmpty)
    }
}
