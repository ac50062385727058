/// What a contract pays for, and how the lines of a ride that municipalities share are divided.
package struct Billing: Hashable, Codable, Sendable {
    package enum Basis: String, CaseIterable, Codable, Sendable {
        /// The plan in force, on every day that was driven.
        case planned = "plan"
        /// The plan's times and kilometres of what was driven: runs without anyone aboard are not paid, nor are pupils who
        /// were not there.
        case driven = "gereden"
        /// As `driven`, with the hours that were told: of a run of which every moment is known.
        case drivenHours = "gereden-uren"

        /// Dutch: what the amounts rest on.
        package var meaning: String {
            switch self {
            case .planned:
                "Elke rit van het plan telt, op dagen waarop is gereden, met de uren en kilometers van het plan."
            case .driven:
                "Een rit waar niemand in zat telt niet, en een leerling die er niet was ook niet. De uren en kilometers zijn "
                    + "die van het plan: gemelde tijden tellen niet in het bedrag."
            case .drivenHours:
                "Een rit waar niemand in zat telt niet, en een leerling die er niet was ook niet. De uren met leerlingen aan "
                    + "boord zijn de gemelde, van het eerste instappen tot het laatste uitstappen. Is van een rit niet elke tijd "
                    + "gemeld, dan tellen de uren van het plan. Uren van de dienst en kilometers zijn die van het plan."
            }
        }
    }

    package var basis: Basis
    /// One of `keys`.
    package var key: Coalitions.Key

    package init(basis: Basis, key: Coalitions.Key) {
        self.basis = basis
        self.key = key
    }

    /// Keys by which a single ride can be divided; the others need the plans of all coalitions.
    package static let keys: [Coalitions.Key] = [.pupils, .directKilometres, .passengerMinutes]
    /// When a contract says nothing.
    package static let standard = Billing(basis: .planned, key: .pupils)
}
