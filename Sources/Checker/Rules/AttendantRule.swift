import Domain

/// R-BEGELEIDER
struct AttendantRule: Rule {
    static let description = RuleDescription(
        .attendant, title: "Begeleider mee",
        explanation: """
            Een leerling die een begeleider van de gemeente nodig heeft, rijdt in een dienst met een begeleider. Een \
            ouder die begeleidt, stapt met de leerling in en uit en heeft een stoel.
            """,
        source: "toekenning door de gemeente")

    static func check(_ view: PlanView) -> [Finding] {
        view.duties.filter { !$0.duty.hasAttendant }.flatMap { duty in
            duty.stops.flatMap { stop in
                stop.boarding.filter { $0.needs.attendant == .municipality }.map { rider in
                    Finding(
                        code: .attendant, subject: .init(pupil: rider.pupil, duty: duty.id, stop: stop.index),
                        cause: "heeft een begeleider nodig, maar er rijdt geen begeleider mee",
                        advice: "Misschien kan een begeleider meerijden in deze dienst.")
                }
            }
        }
    }
}
