/// A broken rule or a warning, as a value. The same type serves checker, report and JSON.
package struct Finding: Hashable, Codable, Sendable {
    package enum Severity: String, Codable, Sendable, Comparable {
        case note = "melding"
        case warning = "waarschuwing"
        /// The plan is not valid.
        case violation = "overtreding"

        package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
        private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
    }

    /// What the finding is about; several fields may be given.
    package struct Subject: Hashable, Codable, Sendable {
        package var pupil: Pupil.ID?
        package var duty: Duty.ID?
        /// Index of the stop in the duty, from 0; texts count from 1.
        package var stop: Int?
        package var destination: Destination.ID?
        package var gate: Gate.ID?
        package var fleet: FleetEntry.ID?

        package init(
            pupil: Pupil.ID? = nil, duty: Duty.ID? = nil, stop: Int? = nil, destination: Destination.ID? = nil,
            gate: Gate.ID? = nil, fleet: FleetEntry.ID? = nil
        ) {
            self.pupil = pupil
            self.duty = duty
            self.stop = stop
            self.destination = destination
            self.gate = gate
            self.fleet = fleet
        }
    }

    package enum Quantity: Hashable, Codable, Sendable {
        case duration(Seconds)
        case clock(Seconds)
        case window(TimeWindow)
        case length(Metres)
        case count(Int)
        case money(Cents)
        case text(String)

        /// `72 min`, `08:12`, `4`.
        package var text: String {
            switch self {
            case .duration(let value): value.durationText
            case .clock(let value): value.clockText
            case .window(let value): value.text
            case .length(let value): value.lengthText
            case .count(let value): String(value)
            case .money(let value): value.euroText
            case .text(let value): value
            }
        }
    }

    package var code: RuleCode
    package var severity: Severity
    package var subject: Subject
    package var measured: Quantity?
    package var limit: Quantity?
    /// Dutch: what is wrong, one sentence without a full stop.
    package var cause: String
    /// Where the limit comes from: a norm's source or a personal exception's reason.
    package var source: String?
    /// Dutch, begins with "Misschien".
    package var advice: String?

    package init(
        code: RuleCode, severity: Severity = .violation, subject: Subject, measured: Quantity? = nil,
        limit: Quantity? = nil, cause: String, source: String? = nil, advice: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.subject = subject
        self.measured = measured
        self.limit = limit
        self.cause = cause
        self.source = source
        self.advice = advice
    }

    /// One line, and a second one with the advice where there is some:
    /// `R-REISTIJD leerling L017, dienst D3, halte 4: te lang onderweg: 72 min, grens 60 min (contract)`.
    package var text: String {
        var line = "\(code.rawValue) \(subject.text): \(cause)"
        if let measured { line += ": \(measured.text)" }
        if let limit { line += "\(measured == nil ? ": " : ", ")grens \(limit.text)" }
        if let source { line += " (\(source))" }
        if let advice { line += "\n  \(advice)" }
        return line
    }
}

extension Finding.Subject {
    package var text: String {
        var parts: [String] = []
        if let pupil { parts.append("leerling \(pupil)") }
        if let duty { parts.append("dienst \(duty)") }
        if let stop { parts.append("halte \(stop + 1)") }
        if let destination { parts.append("bestemming \(destination)") }
        if let gate { parts.append("poort \(gate)") }
        if let fleet { parts.append("voertuigen \(fleet)") }
        return parts.isEmpty ? "plan" : parts.joined(separator: ", ")
    }
}
