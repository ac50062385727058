/// The stable codes of the hard rules (DESIGN §3). One file in Checker/Rules each.
package enum RuleCode: String, CaseIterable, Codable, Sendable {
    case complete = "R-VOLLEDIG"
    case seats = "R-PLAATSEN"
    case wheelchair = "R-ROLSTOEL"
    case childSeat = "R-ZITJE"
    case rideTime = "R-REISTIJD"
    case arrival = "R-AANKOMST"
    case departure = "R-VERTREK"
    case earliest = "R-VROEGST"
    case waiting = "R-WACHTEN"
    case together = "R-SAMEN"
    case attendant = "R-BEGELEIDER"
    case duty = "R-DIENST"
    case destinations = "R-SCHOLEN"
    case gate = "R-POORT"
    case pickupPoint = "R-OPSTAP"
    case handover = "R-OVERDRACHT"
    /// The times are possible at all: driving, service and the order of the stops.
    case timetable = "R-TIJDEN"
}
