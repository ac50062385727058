import Domain

/// R-TIJDEN
struct TimetableRule: Rule {
    static let description = RuleDescription(
        .timetable, title: "Tijden die kunnen",
        explanation: """
            De tijden liggen tussen 0:00 en 36:00 uur, lopen op, en laten genoeg tijd voor het rijden, de halte, het \
            uitstappen en het instappen.
            """,
        source: "reistijden van het plan; halteer-, instap- en uitstaptijden uit het contract",
        norms: [
            .boardingTime, .boardingTimeWheelchair, .alightingTime, .alightingTimeWheelchair, .stopTimeHome,
            .stopTimeGate,
        ])

    static func check(_ view: PlanView) -> [Finding] {
        view.duties.flatMap { duty in
            let outside = self.outside(duty)
            return outside + (outside.isEmpty ? duty.stops.flatMap { stop(duty, $0, view) } + ends(duty) : [])
        }
    }

    private static func outside(_ duty: DutyView) -> [Finding] {
        let given = duty.given
        let ends = given.start != duty.duty.start || given.end != duty.duty.end ? [duty.subject()] : []
        let stops = zip(given.stops, duty.stops).filter { $0 != $1.stop }.map { duty.subject($1) }
        return (ends + stops).map {
            Finding(
                code: .timetable, subject: $0, limit: .window(TimeWindow(.zero, .latestMoment)),
                cause: "een tijd valt buiten de dag")
        }
    }

    private static func stop(_ duty: DutyView, _ stop: StopView, _ view: PlanView) -> [Finding] {
        guard view.index.isKnown(stop.place) else {
            return [
                Finding(
                    code: .timetable, subject: duty.subject(stop), measured: .text(stop.place.text),
                    cause: "deze plaats is niet bekend")
            ]
        }
        var findings: [Finding] = []
        let times = stop.stop
        if let earliest = stop.earliestArrival, times.arrival < earliest {
            let driving = (stop.travel ?? .zero).durationText
            findings.append(
                finding(duty, stop, times.arrival, earliest, "komt eerder aan dan kan na \(driving) rijden"))
        } else if stop.earliestArrival == nil, times.arrival < stop.previousDeparture {
            findings.append(
                finding(duty, stop, times.arrival, stop.previousDeparture, "komt aan voordat het vorige deel klaar is"))
        }
        if times.begin < times.arrival {
            findings.append(finding(duty, stop, times.begin, times.arrival, "de halte begint voor de aankomst"))
        }
        if times.departure < times.begin + stop.service {
            findings.append(
                finding(
                    duty, stop, times.departure, times.begin + stop.service,
                    "vertrekt voordat iedereen kan zijn uit- en ingestapt"))
        }
        return findings
    }

    private static func ends(_ duty: DutyView) -> [Finding] {
        let last = duty.stops.last?.stop.departure ?? duty.duty.start
        let earliest = last + (duty.travelHome ?? .zero)
        guard duty.duty.end < earliest else { return [] }
        return [
            Finding(
                code: .timetable, subject: duty.subject(), measured: .clock(duty.duty.end), limit: .clock(earliest),
                cause: "eerder terug op de standplaats dan kan")
        ]
    }

    private static func finding(
        _ duty: DutyView, _ stop: StopView, _ moment: Seconds, _ earliest: Seconds, _ cause: String
    ) -> Finding {
        Finding(
            code: .timetable, subject: duty.subject(stop), measured: .clock(moment), limit: .clock(earliest),
            cause: cause)
    }
}
