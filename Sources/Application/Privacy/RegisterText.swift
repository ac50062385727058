import Domain
import Interchange
import Store

/// The register of processing activities (AVG, article 30) as Markdown. What only the organisation knows is left to fill
/// in.
struct RegisterText {
    let held: [HeldTable]
    let terms: RetentionTerms

    var text: String { (opening + personal + others + closing).joined(separator: "\n") + "\n" }

    private var opening: [String] {
        [
            "# Register van verwerkingen: leerlingenvervoer plannen met Ritwijzer", "",
            "Gemaakt uit wat de werkmap werkelijk bevat (AVG, artikel 30). Vul aan wat alleen u weet.", "",
            "- Verwerkingsverantwoordelijke: …", "- Verwerker: …", "- Functionaris gegevensbescherming: …",
            "- Doel: leerlingen volgens de verordening en het contract naar school en naar huis brengen, en daarover "
                + "verantwoording afleggen.",
            "- Grondslag: … (bijvoorbeeld artikel 6, lid 1, onder e AVG, met artikel 4 van de Wet op het primair onderwijs)",
            "- Ontvangers: … (vervoerders krijgen ritten; gemeenten en netwerkgroep alleen stukken zonder codes)",
            "- Doorgifte buiten de EU: geen. Ritwijzer verstuurt niets.", "",
            "Niet in de werkmap: BSN, namen, telefoonnummers, diagnoses. Een bestand met BSN's wordt geweigerd; kolommen met "
                + "namen en vrije tekst worden weggelaten. Wie bij een code hoort, staat alleen in uw eigen administratie.",
            "",
        ]
    }

    private var personal: [String] {
        ["## Gegevens over personen", ""]
            + held.flatMap { table in
                let known = DataRegister.description(of: table.name)
                return known?.persons == nil && known != nil ? [] : section(table, known)
            }
    }

    private var others: [String] {
        let plain = held.filter { DataRegister.description(of: $0.name).map { $0.persons == nil } ?? false }
        return ["## Andere gegevens", "", "| tabel | waarvoor | kolommen |", "|---|---|---|"]
            + plain.map { table in
                let known = DataRegister.description(of: table.name)
                return "| \(table.name) | \(known?.purpose ?? "") | \(columns(table, known).joined(separator: "; ")) |"
            } + [""]
    }

    private func section(_ table: HeldTable, _ known: DataRegister.Table?) -> [String] {
        var lines = [
            "### \(table.name)", "", "- Waarvoor: \(known?.purpose ?? "NOG NIET BESCHREVEN")",
            "- Over wie: \(known?.persons ?? "NOG NIET BESCHREVEN")", "- Aantal regels nu: \(table.rows)",
            "- Bewaartermijn: \(term(table.name))", "- Kolommen: \(columns(table, known).joined(separator: "; "))",
        ]
        if let schema = TableSchema.all.first(where: { $0.name == known?.kind }) {
            let parts = schema.columns.map { "\($0.name) (\($0.meaning))" }
            lines.append("- Wat er per regel in kan staan: \(parts.joined(separator: "; "))")
        }
        return lines + [""]
    }

    private func columns(_ table: HeldTable, _ known: DataRegister.Table?) -> [String] {
        table.columns.map { "\($0): \(known?.columns[$0] ?? "NOG NIET BESCHREVEN")" }
    }

    private func term(_ table: String) -> String {
        let kinds: [String: RetentionKind] = [
            "pupils": .pupils, "plans": .plans, "carrier_days": .routes, "visits": .realisation,
            "complaints": .complaints, "results": .computations,
        ]
        if table == "log" { return "zolang de werkmap bestaat, om misbruik te kunnen zien" }
        guard let kind = kinds[table], let term = terms.terms[kind] else { return "… (nog vast te stellen)" }
        return "\(term.months) maanden (\(term.source))"
    }

    private var closing: [String] {
        [
            "## Beveiliging", "",
            "- Adressen, plekken en vrije teksten zijn verzegeld (AES-256-GCM). De sleutel staat in een ander bestand; zonder "
                + "dat bestand bevat de werkmap alleen codes.",
            "- De werkmap is één bestand dat alleen de eigen gebruiker mag lezen. Verwijderde gegevens worden ook uit de "
                + "bytes van het bestand gehaald.",
            "- Elke keer lezen, inlezen en uitvoeren staat in een logboek zonder gegevens van leerlingen, met zegels die "
                + "laten zien of er iets aan is veranderd (ritwijzer avg logboek).",
            "- Stukken voor anderen krijgen nummers in plaats van codes, en kleine aantallen worden weggelaten.",
            "- Inzage: ritwijzer avg inzage. Verwijderen: ritwijzer avg verwijder. Bewaartermijnen: ritwijzer avg "
                + "bewaartermijn.",
        ]
    }
}
