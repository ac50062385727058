import Domain

/// What a rule asks, in a few words.
enum RuleTitle {
    static func text(_ rule: RuleCode) -> String {
        switch rule {
        case .complete: "iedereen heeft een rit of een reden"
        case .seats: "genoeg plaatsen"
        case .wheelchair: "rolstoel past en kan erin"
        case .childSeat: "zitje en voorstoel"
        case .rideTime: "reistijd"
        case .arrival: "aankomst voor de bel"
        case .departure: "vertrek na de bel"
        case .earliest: "niet te vroeg opgehaald of te laat thuis"
        case .waiting: "wachten met leerlingen aan boord"
        case .together: "wie wel en niet samen rijdt"
        case .attendant: "begeleiding"
        case .duty: "dienst van voertuig en chauffeur"
        case .destinations: "aantal bestemmingen"
        case .gate: "plek bij de poort"
        case .pickupPoint: "opstapplaats"
        case .handover: "overdracht aan huis"
        case .timetable: "tijden kunnen kloppen"
        }
    }
}
