/// What is agreed about handling and judging complaints. Each value has a source; the contract may set its own.
package struct ComplaintNorms: Hashable, Codable, Sendable {
    /// The raw value is the word in the contract's block `klachten`.
    package enum Key: String, CaseIterable, Codable, Sendable {
        case acknowledge = "bevestigen_werkdagen"
        case answer = "beantwoorden_werkdagen"
        case incident = "incident_melden"
        case upheld = "gegrond_per_1000_max"
        case pickupDeviation = "ophalen_afwijking_max"
        case noticeable = "afwijking_merkbaar"
        case notice = "tijden_vooraf_werkdagen"
        case drivers = "chauffeurs_per_maand_max"
        case followUp = "opvolging_na_dagen"

        /// Kept in seconds; the others are counts.
        package var isDuration: Bool { self == .incident || self == .pickupDeviation || self == .noticeable }
    }

    package struct Setting: Hashable, Codable, Sendable {
        package var key: Key
        /// Seconds or a count; nil is no limit.
        package var value: Int?
        package var source: String

        package init(key: Key, value: Int?, source: String) {
            self.key = key
            self.value = value
            self.source = source
        }

        /// `10 min`, `2`, `geen grens`.
        package var valueText: String {
            guard let value else { return "geen grens" }
            return key.isDuration ? Seconds(value).durationText : String(value)
        }
    }

    private var settings: [Setting]
    /// Days on which nobody handles complaints, besides weekends and public holidays; in order.
    private var closed: [PlanDate]?

    /// Later settings replace earlier ones.
    package init(_ settings: [Setting] = [], closed: Set<PlanDate> = []) {
        self.settings = settings
        self.closed = closed.isEmpty ? nil : closed.sorted()
    }

    /// The word in the contract's block for days that are closed.
    package static let closedDays = "dichte_dagen"

    package var calendar: WorkingCalendar { WorkingCalendar(closed: Set(closed ?? [])) }

    package func resolve(_ key: Key) -> Setting {
        settings.last { $0.key == key } ?? ComplaintNorms.standard(key)
    }

    package func count(_ key: Key) -> Int? { resolve(key).value }
    package func duration(_ key: Key) -> Seconds? { resolve(key).value.map { Seconds($0) } }

    package static func standard(_ key: Key) -> Setting {
        switch key {
        case .acknowledge: Setting(key: key, value: 1, source: "Trafficon, vervoer Den Haag: binnen 1 werkdag")
        case .answer: Setting(key: key, value: 10, source: "Trafficon en West-Friesland: binnen 10 werkdagen")
        case .incident: Setting(key: key, value: 7200, source: "Trafficon, vervoer Den Haag: binnen 2 uur")
        case .upheld: Setting(key: key, value: 3, source: "PlusOV: hooguit 0,3 % van de ritten")
        case .pickupDeviation:
            Setting(
                key: key, value: 600, source: "contract Dalfsen e.o. (Munckhof): 10 minuten rond de afgesproken tijd")
        case .noticeable: Setting(key: key, value: 300, source: "aanname van dit project")
        case .notice: Setting(key: key, value: 5, source: "Programma van Eisen perceel 1 en 2: een week vooraf")
        case .drivers: Setting(key: key, value: nil, source: "geen norm in het contract")
        case .followUp: Setting(key: key, value: 30, source: "Amstelveen 2010: na een maand gebeld")
        }
    }

    /// What the setting means, in Dutch, for the manual.
    package static func meaning(_ key: Key) -> String {
        switch key {
        case .acknowledge: "zoveel werkdagen om een klacht te bevestigen"
        case .answer: "zoveel werkdagen om een klacht te beantwoorden"
        case .incident: "zo snel wordt een incident gemeld"
        case .upheld: "hooguit zoveel klachten per 1000 ritten waarbij de norm niet is gehaald"
        case .pickupDeviation: "zoveel mag het ophalen of thuisbrengen afwijken van de afgesproken tijd"
        case .noticeable: "vanaf zoveel noemen we een afwijking van het plan merkbaar"
        case .notice: "zoveel werkdagen vooraf zijn nieuwe tijden bekend"
        case .drivers: "zoveel verschillende chauffeurs mag een leerling in een maand hebben"
        case .followUp: "na zoveel dagen kijken we of een afspraak heeft geholpen"
        }
    }
}
