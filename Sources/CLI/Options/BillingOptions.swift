import ArgumentParser
import Domain

/// By what an invoice is made; without these options the contract decides.
struct BillingOptions: ParsableArguments {
    @Option(
        name: .customLong("verdeling"),
        help: ArgumentHelp(
            "Hoe een gedeelde rit over gemeenten wordt verdeeld: leerling, kilometer of reisminuut. Anders zoals in het contract.",
            valueName: "sleutel"))
    var sharing: SharingKey?

    @Option(
        name: .customLong("grondslag"),
        help: ArgumentHelp(
            "Wat er betaald wordt: plan, gereden, of gereden-uren. Anders zoals in het contract.",
            valueName: "grondslag"))
    var basis: Billing.Basis?
}

/// The keys of `Billing.keys`, in a word that can be typed.
enum SharingKey: String, ExpressibleByArgument, CaseIterable {
    case pupils = "leerling"
    case directKilometres = "kilometer"
    case passengerMinutes = "reisminuut"

    var key: Coalitions.Key {
        switch self {
        case .pupils: .pupils
        case .directKilometres: .directKilometres
        case .passengerMinutes: .passengerMinutes
        }
    }
}

extension Billing.Basis: ExpressibleByArgument {}
