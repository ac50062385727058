/// What complaints keep being about (DOMAIN §4.2). The raw value is the word in files and on the command line.
package enum ComplaintTopic: String, CaseIterable, Codable, Sendable {
    case latePickup = "te-laat-opgehaald"
    case tooEarly = "te-vroeg"
    case notCollected = "niet-opgehaald"
    case schoolTime = "niet-op-tijd-op-school"
    case longRide = "lange-rit"
    case driverChange = "wisselende-chauffeur"
    case driverConduct = "gedrag-chauffeur"
    case drivingStyle = "rijstijl"
    case belts = "gordels"
    case wrongPlace = "verkeerd-adres"
    case company = "wie-bij-wie"
    case bullying = "pesten"
    case crowding = "te-druk"
    case communication = "communicatie"
    case routeChange = "route-gewijzigd"
    case handover = "overdracht"
    case bellTimes = "schooltijden"
    case invoicing = "factuur"
    case other = "anders"

    /// For a list or a sentence.
    package var name: String {
        switch self {
        case .latePickup: "te laat opgehaald"
        case .tooEarly: "te vroeg"
        case .notCollected: "niet opgehaald"
        case .schoolTime: "niet op tijd op school"
        case .longRide: "lange rit"
        case .driverChange: "wisselende chauffeur"
        case .driverConduct: "gedrag van de chauffeur"
        case .drivingStyle: "rijstijl"
        case .belts: "gordels en vastzetten"
        case .wrongPlace: "verkeerde school of verkeerd adres"
        case .company: "wie bij wie zit"
        case .bullying: "pesten of ruzie"
        case .crowding: "te vol of te druk"
        case .communication: "communicatie en bereikbaarheid"
        case .routeChange: "route gewijzigd zonder bericht"
        case .handover: "overdracht"
        case .bellTimes: "verkeerde schooltijden"
        case .invoicing: "factuur"
        case .other: "anders"
        }
    }
}

/// A topic, or one of the user's own. It is one word in files: own ones begin with `eigen-`.
package enum ComplaintCategory: Hashable, Comparable, Sendable {
    case topic(ComplaintTopic)
    case own(String)

    private static let prefix = "eigen-"

    /// Capitals do not matter, and spaces and underscores count as hyphens.
    ///
    /// - Returns: nil for a word that is neither known nor begins with `eigen-`.
    package init?(_ text: String) {
        let word = text.lowercased().replacing(" ", with: "-").replacing("_", with: "-")
        if let topic = ComplaintTopic(rawValue: word) {
            self = .topic(topic)
        } else if word.hasPrefix(ComplaintCategory.prefix), word.count > ComplaintCategory.prefix.count,
            word.count <= 40
        {
            self = .own(String(word.dropFirst(ComplaintCategory.prefix.count)))
        } else {
            return nil
        }
    }

    package var topic: ComplaintTopic? {
        if case .topic(let topic) = self { return topic }
        return nil
    }

    package var word: String {
        switch self {
        case .topic(let topic): topic.rawValue
        case .own(let name): ComplaintCategory.prefix + name
        }
    }

    package var name: String {
        switch self {
        case .topic(let topic): topic.name
        case .own(let name): name.replacing("-", with: " ")
        }
    }

    /// The known ones in their own order, then the user's.
    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    private var rank: (Int, String) {
        (topic.flatMap { ComplaintTopic.allCases.firstIndex(of: $0) } ?? .max, word)
    }
}

extension ComplaintCategory: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = ComplaintCategory(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "geen categorie die we kennen")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}
