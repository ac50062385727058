package import Domain
package import Foundation

/// The vehicles that come to one destination, in the order of their arrival, as a calendar (RFC 5545): for who stands in
/// the yard. Pupils are counted; their codes are only there when the carrier asks for them.
package struct SchoolCalendar: Sendable {
    private let plan: HalfDayPlan
    private let problem: HalfDayProblem
    private let name: String
    private let identities: ExportIdentities
    private let madeAt: Date

    /// - Parameters:
    ///   - name: of the plan: makes the identity of each event, so that a later version replaces it.
    ///   - madeAt: stands in every event.
    package init(
        plan: HalfDayPlan, problem: HalfDayProblem, name: String, identities: ExportIdentities, madeAt: Date
    ) {
        self.plan = plan
        self.problem = problem
        self.name = name
        self.identities = identities
        self.madeAt = madeAt
    }

    /// Destinations at which someone boards or alights, by code.
    package var destinations: [Destination.ID] {
        let here = Set(visits.map(\.destination))
        return problem.sites.map(\.id).filter(here.contains).sorted()
    }

    /// The events of one destination, without the calendar around them.
    ///
    /// - Throws: E-GEEN-DATUM when the plan has no day.
    package func events(_ destination: Destination.ID) throws(Fault) -> [String] {
        guard let date = problem.date else {
            throw Fault(code: "E-GEEN-DATUM", message: "dit plan hoort bij geen dag, en past niet in een agenda")
        }
        let own = visits.filter { $0.destination == destination }.sorted { left, right in
            (left.stop.begin, left.duty.id) < (right.stop.begin, right.duty.id)
        }
        return own.enumerated().flatMap { index, visit in event(visit, number: index + 1, on: date) }
    }

    /// A whole calendar: what several half-days say of one destination.
    package static func bytes(_ events: [String], title: String) -> Data {
        let lines =
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ritwijzer//Aankomsten//NL", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:\(escaped(title))",
            ] + timeZone + events + ["END:VCALENDAR"]
        return Data(lines.map { folded($0) + "\r\n" }.joined().utf8)
    }

    // MARK: Events

    private struct Visit {
        var duty: Duty
        var index: Int
        var stop: Stop
        var destination: Destination.ID
        var pupils: [Pupil.ID]
    }

    private var visits: [Visit] {
        let destination = Dictionary(
            problem.requests.map { ($0.pupil, $0.destination) }, uniquingKeysWith: { first, _ in first })
        let places = Set(problem.sites.map(\.place))
        return plan.duties.flatMap { duty in
            duty.stops.enumerated().filter { places.contains($0.element.place) }.flatMap { index, stop in
                let served = problem.direction == .toSchool ? stop.alighting : stop.boarding.map(\.pupil)
                return Dictionary(grouping: served) { destination[$0] }.compactMap { key, pupils in
                    key.map { Visit(duty: duty, index: index, stop: stop, destination: $0, pupils: pupils.sorted()) }
                }
            }
        }
    }

    private func event(_ visit: Visit, number: Int, on date: PlanDate) -> [String] {
        let site = problem.site(visit.destination)
        let vehicle = problem.fleet(visit.duty.fleet).flatMap { problem.vehicleType($0.type)?.name } ?? "voertuig"
        let count = visit.pupils.count.counted("leerling", "leerlingen")
        let way = problem.direction == .toSchool ? "brengt" : "haalt"
        return [
            "BEGIN:VEVENT",
            "UID:\(Self.escaped("\(name)-\(visit.duty.id)-\(visit.index + 1)-\(visit.destination)"))@ritwijzer",
            "DTSTAMP:\(Self.stamp(madeAt))", "DTSTART;TZID=Europe/Amsterdam:\(Self.local(visit.stop.begin, date))",
            "DTEND;TZID=Europe/Amsterdam:\(Self.local(max(visit.stop.departure, visit.stop.begin + .minutes(1)), date))",
            "SUMMARY:\(Self.escaped("\(number). dienst \(visit.duty.id) \(way) \(count) (\(vehicle))"))",
            "LOCATION:\(Self.escaped(site?.name ?? visit.destination.text))",
            "DESCRIPTION:\(Self.escaped(description(visit)))", "TRANSP:TRANSPARENT", "END:VEVENT",
        ]
    }

    private func description(_ visit: Visit) -> String {
        let requests = visit.pupils.compactMap { pupil in problem.requests.first { $0.pupil == pupil } }
        var lines: [String] = []
        let wheelchairs = requests.count(where: \.needs.hasWheelchair)
        if wheelchairs > 0 { lines.append("Met rolstoel: \(wheelchairs)") }
        if visit.duty.hasAttendant { lines.append("Er is een begeleider aan boord.") }
        if identities == .codes { lines.append("Leerlingen: \(visit.pupils.map(\.text).joined(separator: ", "))") }
        return lines.joined(separator: "\n")
    }

    // MARK: Form

    /// The rules since 1996: the last Sundays of March and October, at 01:00 UTC.
    static let timeZone = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam", "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
        "TZNAME:CEST", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD", "END:VTIMEZONE",
    ]

    /// The clock on the wall of that day, or of the next one: the zone's rules make a moment of it.
    private static func local(_ moment: Seconds, _ date: PlanDate) -> String {
        let (days, rest) = moment.rawValue.quotientAndRemainder(dividingBy: 86_400)
        let day = date.adding(days: days) ?? date
        return "\(digits(day.year, 4))\(digits(day.month, 2))\(digits(day.day, 2))T"
            + "\(digits(rest / 3600, 2))\(digits(rest / 60 % 60, 2))\(digits(rest % 60, 2))"
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// `20261121T083000Z`.
    private static func stamp(_ moment: Date) -> String {
        String(moment.formatted(.iso8601).filter { !"-:".contains($0) })
    }

    /// Section 3.3.11: backslash, semicolon, comma and line break.
    static func escaped(_ text: String) -> String {
        text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: ";", with: "\\;")
            .replacingOccurrences(of: ",", with: "\\,").replacingOccurrences(of: "\r\n", with: "\\n")
            .replacingOccurrences(of: "\n", with: "\\n").replacingOccurrences(of: "\r", with: "\\n")
    }

    /// Section 3.1: no more than 75 octets a line, never in the middle of a character.
    static func folded(_ line: String) -> String {
        var result = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                result += "\r\n "
                length = 1
            }
            result.unicodeScalars.append(scalar)
            length += size
        }
        return result
    }
}
