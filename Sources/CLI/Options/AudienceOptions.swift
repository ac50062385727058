import ArgumentParser
import Domain

/// For whom a comparison is made, and how it puts addresses together.
struct AudienceOptions: ParsableArguments {
    @Option(
        name: .customLong("uitgave"),
        help: ArgumentHelp(
            "Voor wie: delen (gewoonlijk) is zonder codes, woningen en kleine aantallen; bureau is alleen voor uzelf.",
            valueName: "uitgave"))
    var chosenEdition: Edition?

    var edition: Edition { chosenEdition ?? .shared }

    @Option(
        name: .customLong("werkgebieden"),
        help: ArgumentHelp(
            "Een tabel met de kolommen postcode en werkgebied. Zonder deze optie telt elke postcode van vier cijfers apart.",
            valueName: "bestand"))
    var areas: String?
}

extension Edition: ExpressibleByArgument {}
