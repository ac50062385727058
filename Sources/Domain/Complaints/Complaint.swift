/// What someone told about the transport (klacht, compliment, melding), tied to a pupil, a route or a school.
package struct Complaint: Hashable, Codable, Sendable, Identifiable {
    package typealias ID = Code<Complaint>

    package enum Kind: String, CaseIterable, Codable, Sendable {
        case complaint = "klacht"
        case compliment = "compliment"
        /// A driver's or a carrier's own report.
        case report = "melding"

        /// At the beginning of a line.
        package var title: String {
            switch self {
            case .complaint: "Klacht"
            case .compliment: "Compliment"
            case .report: "Melding"
            }
        }
    }

    /// Who told it, never by name.
    package enum Reporter: String, CaseIterable, Codable, Sendable {
        case parent = "ouder"
        case pupil = "leerling"
        case school = "school"
        case driver = "chauffeur"
        case carrier = "vervoerder"
        case municipality = "gemeente"
        case careProvider = "zorgaanbieder"
        case consultant = "consulent"
        case other = "anders"
    }

    /// What the child says, in fixed words.
    package enum Voice: String, CaseIterable, Codable, Sendable, Comparable {
        case noisy = "te druk"
        case neighbour = "zit naast"
        case long = "te lang"
        case scared = "bang"
        case other = "anders"

        package static func < (left: Self, right: Self) -> Bool { left.position < right.position }
        private var position: Int { Voice.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The longest text; what is longer belongs in a file of the handler's own.
    package static let longestNote = 280

    package var id: ID
    package var kind: Kind
    /// Of what happened.
    package var date: PlanDate
    package var time: Seconds?
    package var direction: Direction?
    package var received: LocalMoment
    package var pupil: Pupil.ID?
    /// As the carrier calls it.
    package var route: CarrierRoute.ID?
    package var carrier: Carrier.ID?
    package var destination: Destination.ID?
    package var category: ComplaintCategory
    package var wish: ComplaintWish?
    package var reporter: Reporter
    package var voices: Set<Voice>
    /// Something dangerous: told within hours.
    package var isIncident: Bool
    /// When the incident was passed on to the municipality.
    package var passedOn: LocalMoment?
    package var acknowledged: LocalMoment?
    package var answered: LocalMoment?
    /// For the desk only.
    package var note: String?

    package init(
        id: ID, kind: Kind = .complaint, date: PlanDate, time: Seconds? = nil, direction: Direction? = nil,
        received: LocalMoment, pupil: Pupil.ID? = nil, route: CarrierRoute.ID? = nil, carrier: Carrier.ID? = nil,
        destination: Destination.ID? = nil, category: ComplaintCategory, wish: ComplaintWish? = nil,
        reporter: Reporter = .parent, voices: Set<Voice> = [], isIncident: Bool = false, passedOn: LocalMoment? = nil,
        acknowledged: LocalMoment? = nil, answered: LocalMoment? = nil, note: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.date = date
        self.time = time
        self.direction = direction
        self.received = received
        self.pupil = pupil
        self.route = route
        self.carrier = carrier
        self.destination = destination
        self.category = category
        self.wish = wish
        self.reporter = reporter
        self.voices = voices
        self.isIncident = isIncident
        self.passedOn = passedOn
        self.acknowledged = acknowledged
        self.answered = answered
        self.note = note
    }

    /// `leerling L017`, `route 12`, `bestemming HORST`.
    package var subject: String {
        if let pupil { return "leerling \(pupil)" }
        if let route { return "route \(route)" }
        return destination.map { "bestemming \($0)" } ?? "de regio"
    }
}

extension Complaint {
    /// Voices in a fixed order, so that the same value gives the same bytes.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(kind, forKey: .kind)
        try container.encode(date, forKey: .date)
        try container.encodeIfPresent(time, forKey: .time)
        try container.encodeIfPresent(direction, forKey: .direction)
        try container.encode(received, forKey: .received)
        try container.encodeIfPresent(pupil, forKey: .pupil)
        try container.encodeIfPresent(route, forKey: .route)
        try container.encodeIfPresent(carrier, forKey: .carrier)
        try container.encodeIfPresent(destination, forKey: .destination)
        try container.encode(category, forKey: .category)
        try container.encodeIfPresent(wish, forKey: .wish)
        try container.encode(reporter, forKey: .reporter)
        try container.encode(voices.sorted(), forKey: .voices)
        try container.encode(isIncident, forKey: .isIncident)
        try container.encodeIfPresent(passedOn, forKey: .passedOn)
        try container.encodeIfPresent(acknowledged, forKey: .acknowledged)
        try container.encodeIfPresent(answered, forKey: .answered)
        try container.encodeIfPresent(note, forKey: .note)
    }
}
