import Domain

/// The generated page of rules, in Dutch Markdown: `docs/naslag/regels.md`.
package enum RulesPage {
    package static var markdown: String {
        (heading + contents + RuleDescription.all.flatMap(section) + remarks).joined(separator: "\n") + "\n"
    }

    private static let heading = [
        "# Regels", "",
        "<!-- Deze pagina is gemaakt door `make docs`. Verander de beschrijving bij de regel zelf. -->", "",
        """
        Een plan is alleen geldig als het geen van deze regels breekt. De controle rekent elk plan helemaal na, ook een \
        plan dat met de hand of door een ander programma is gemaakt. Bij een norm staat de waarde die geldt als het \
        contract niets anders zegt. Een norm voor een leerling gaat voor die van een bestemming, dan die van een \
        gemeente, dan die van het contract.
        """, "",
    ]

    private static var contents: [String] {
        ["| code | regel |", "|---|---|"]
            + RuleDescription.all.map { "| [\($0.code.rawValue)](#\(anchor($0))) | \($0.title) |" } + [""]
    }

    private static func section(_ rule: RuleDescription) -> [String] {
        ["## \(rule.code.rawValue)", "", "**\(rule.title).** \(rule.explanation)", "", "Bron: \(rule.source).", ""]
            + norms(rule.norms)
    }

    private static func norms(_ keys: [NormKey]) -> [String] {
        let entries = DefaultNorms.entries.filter { keys.contains($0.key) }
        guard !entries.isEmpty else { return [] }
        return ["| norm | standaard | betekenis | bron van de waarde |", "|---|---|---|---|"]
            + entries.map { "| `\($0.key.rawValue)` | \(value($0)) | \($0.meaning) | \($0.source) |" } + [""]
    }

    private static func value(_ entry: DefaultNorms.Entry) -> String {
        guard let value = entry.value else { return "geen grens" }
        return switch entry.key.unit {
        case .minutes: Seconds(value).durationText
        case .metres: Metres(value).lengthText
        case .count: String(value)
        }
    }

    private static var remarks: [String] {
        [
            "## Waarschuwingen en meldingen", "",
            "Deze maken een plan niet ongeldig:", "",
            "- een leerling zonder rit, met de reden per voertuigtype (R-VOLLEDIG);",
            "- een leerling van wie het adres maar grof bekend is (R-TIJDEN);",
            "- een leerling van wie de rechtstreekse rit al langer is dan de norm (R-REISTIJD);",
            "- leerlingen die verder omrijden dan de streefwaarde, geteld (R-REISTIJD).", "",
        ] + norms([.detourGoal]).dropLast()
    }

    private static func anchor(_ rule: RuleDescription) -> String { rule.code.rawValue.lowercased() }
}
