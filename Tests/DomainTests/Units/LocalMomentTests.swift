import Domain
import Testing

@Suite struct LocalMomentTests {
    private func moment(_ date: String, _ hour: Int, _ minute: Int = 0) throws -> LocalMoment {
        LocalMoment(try #require(PlanDate(date)), .clock(hour, minute))
    }

    @Test(
        "the wall clock of a moment in UTC",
        arguments: [
            ("2026-11-21T08:30:00Z", "2026-11-21 09:30"), ("2026-07-01T08:30:00Z", "2026-07-01 10:30"),
            // The clock goes forward on 29 March 2026 at 01:00 UTC, and back on 25 October.
            ("2026-03-29T00:59:59Z", "2026-03-29 01:59:59"), ("2026-03-29T01:00:00Z", "2026-03-29 03:00"),
            ("2026-10-25T00:59:00Z", "2026-10-25 02:59"), ("2026-10-25T01:00:00Z", "2026-10-25 02:00"),
            // A last Sunday that is the 31st.
            ("2024-03-31T01:00:00Z", "2024-03-31 03:00"), ("2026-12-31T23:30:00Z", "2027-01-01 00:30"),
        ])
    func fromUTC(text: String, expected: String) throws {
        #expect(try #require(LocalMoment(utc: text)).text == expected)
    }

    @Test func notAMoment() {
        for text in ["", "2026-11-21", "2026-13-21T08:30:00Z", "2026-11-21T08:30:00"] {
            #expect(LocalMoment(utc: text) == nil)
        }
    }

    @Test func thereAndBack() throws {
        for text in ["2026-11-21T08:30:00Z", "2026-07-01T22:30:07Z", "2026-10-25T00:30:00Z", "1969-12-31T23:00:00Z"] {
            #expect(try #require(LocalMoment(utc: text)).utcText == text)
        }
    }

    @Test func hoursInTheNightThatTheClockChanges() throws {
        let before = try #require(try moment("2026-03-29", 1, 30).instant)
        #expect(try #require(try moment("2026-03-29", 3, 30).instant) - before == 3600, "an hour is skipped")
        let evening = try #require(try moment("2026-10-25", 1, 30).instant)
        #expect(try #require(try moment("2026-10-25", 3, 30).instant) - evening == 3 * 3600, "an hour comes twice")
        #expect(LocalMoment(try #require(PlanDate("2026-03-29"))).instant == nil)
    }
}
