import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite struct SchoolCalendarTests {
    private func calendar(_ direction: Direction = .toSchool, _ identities: ExportIdentities = .pseudonyms) throws
        -> SchoolCalendar
    {
        var world = TinyWorld(direction)
        world.problem.date = PlanDate(year: 2026, month: 11, day: 23)
        return SchoolCalendar(
            plan: world.plan, problem: world.problem, name: "2026-11-23-heen", identities: identities,
            madeAt: Date(timeIntervalSince1970: 1_795_000_000))
    }

    private func text(_ destination: Destination.ID, _ calendar: SchoolCalendar) throws -> String {
        String(decoding: SchoolCalendar.bytes(try calendar.events(destination), title: "Vervoer, Noord"), as: UTF8.self)
    }

    @Test func whoComesWhen() throws {
        let calendar = try calendar()
        #expect(calendar.destinations == ["Noord", "Zuid"])
        let text = try text("Zuid", calendar)
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
        #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
        #expect(text.contains("DTSTART;TZID=Europe/Amsterdam:20261123T083500\r\n"))
        #expect(text.contains("DTEND;TZID=Europe/Amsterdam:20261123T084100\r\n"))
        #expect(text.contains("SUMMARY:1. dienst D2 brengt 2 leerlingen (Rolstoelbus)\r\n"))
        #expect(text.contains("LOCATION:School Zuid\r\n") && text.contains("DESCRIPTION:Met rolstoel: 1\r\n"))
        #expect(text.contains("X-WR-CALNAME:Vervoer\\, Noord\r\n"))
        #expect(text.contains("DTSTAMP:20261118T110640Z\r\n"))
    }

    @Test func codesOnlyWhenAskedFor() throws {
        #expect(try !text("Noord", calendar()).contains("L1"))
        #expect(try text("Noord", calendar(.toSchool, .codes)).contains("Leerlingen: L1\\, L2"))
        #expect(try text("Noord", calendar(.fromSchool)).contains("haalt 2 leerlingen"))
    }

    @Test("every line is at most 75 octets and ends in CRLF, and unfolds to what it was")
    func folding() throws {
        let long = "SUMMARY:" + String(repeating: "é", count: 100) + "🚐" + String(repeating: "x", count: 90)
        let folded = SchoolCalendar.folded(long)
        #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(folded.replacingOccurrences(of: "\r\n ", with: "") == long)
        let all = try text("Zuid", calendar(.toSchool, .codes))
        #expect(!all.replacingOccurrences(of: "\r\n", with: "").contains { $0.isNewline })
        #expect(all.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
        #expect(SchoolCalendar.escaped("a;b,c\\d\ne") == "a\\;b\\,c\\\\d\\ne")
    }

    /// The rules of the zone say the same as the zone itself, on every change of the clock for twenty years: so the
    /// weekends around them are right too.
    @Test func theClockChanges() throws {
        let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var moment = Date(timeIntervalSince1970: 1_767_225_600)
        for _ in 0..<40 {
            let change = try #require(zone.nextDaylightSavingTimeTransition(after: moment))
            let parts = calendar.dateComponents([.month, .day, .weekday, .hour, .minute], from: change)
            let isSpring = parts.month == 3
            #expect(isSpring || parts.month == 10)
            // The last Sunday; 02:00 by winter time and 03:00 by summer time are both 01:00 UTC.
            #expect(parts.weekday == 1 && (parts.day ?? 0) > 24 && parts.hour == 1 && parts.minute == 0)
            let offset = zone.secondsFromGMT(for: change.addingTimeInterval(1))
            #expect(offset == (isSpring ? 7200 : 3600))
            moment = change.addingTimeInterval(1)
        }
        let rules = SchoolCalendar.timeZone.joined(separator: "\n")
        #expect(
            rules.contains(
                "TZOFFSETTO:+0200\nTZNAME:CEST\nDTSTART:19960331T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
        #expect(
            rules.contains(
                "TZOFFSETTO:+0100\nTZNAME:CET\nDTSTART:19961027T030000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))
    }

    @Test func aPlanWithoutADayIsNoCalendar() {
        let world = TinyWorld(.toSchool)
        let calendar = SchoolCalendar(
            plan: world.plan, problem: world.problem, name: "x", identities: .codes, madeAt: .now)
        #expect(throws: Fault.self) { try calendar.events("Noord") }
    }

    @Test("as a workbook: a zip with the rides, and nothing that runs as a formula")
    func workbook() throws {
        var world = TinyWorld(.toSchool)
        world.plan.duties[0].id = "=1+1"
        let export = PlanExport(plan: world.plan, problem: world.problem, matrix: world.matrix, identities: .codes)
        let bytes = try export.workbook(madeOn: PlanDate("2026-11-23"))
        #expect(bytes.starts(with: [0x50, 0x4B]))
        #expect(try export.workbook(madeOn: PlanDate("2026-11-23")) == bytes, "the same plan gives the same bytes")
    }
}
