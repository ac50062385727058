import Domain

extension TableSchema {
    /// Someone's invoice, to be checked.
    package static let invoice = TableSchema(
        name: "factuur", meaning: "één regel van een factuur, voor één gemeente",
        columns: [
            TableColumn("datum", ["dag", "ritdatum"], .required, form: "24-11-2026", meaning: "de dag van de rit"),
            TableColumn(
                "richting", ["heen_terug", "dagdeel"], .required, form: "heen of terug", meaning: "heen of terug"),
            TableColumn(
                "route", ["dienst", "routenummer"], .required, form: "12",
                meaning: "de route of dienst, zoals die in het plan heet"),
            TableColumn(
                "rit", ["ritnummer"], form: "1", meaning: "de hoeveelste rit van de dienst; leeg: de hele dienst"),
            TableColumn("gemeente", ["opdrachtgever"], .required, form: "Alkmaar", meaning: "voor wie de regel is"),
            TableColumn(
                "onderdeel", ["tariefonderdeel", "component"], .required, form: "beladen_uur",
                meaning: "het onderdeel van het tarief: \(TariffWords.all)"),
            TableColumn(
                "bedrag", ["totaal", "bedrag_excl", "regeltotaal"], .required, form: "1.234,56",
                meaning: "wat er gevraagd wordt, zonder btw"),
            TableColumn("tarief", ["prijs", "stukprijs"], form: "51,00", meaning: "de prijs; alleen om te tonen"),
            TableColumn("aantal", ["hoeveelheid"], form: "1,25", meaning: "alleen om te tonen"),
            TableColumn("eenheid", ["per"], form: "uur", meaning: "alleen om te tonen"),
            TableColumn("vervoerder", ["vervoerderscode"], form: "TAXI-A", meaning: "wie er reed; alleen om te tonen"),
            TableColumn("voertuigtype", ["voertuig", "type"], form: "BUS8", meaning: "alleen om te tonen"),
            TableColumn("regelbedrag", ["bedrag_regel"], form: "63,75", meaning: "de hele regel; alleen om te tonen"),
            TableColumn("aandeel", ["deel"], form: "0,5", meaning: "het deel van deze gemeente; alleen om te tonen"),
            TableColumn("verdeling", ["verdeelsleutel"], form: "per leerling", meaning: "alleen om te tonen"),
        ])
}

/// Parts of a tariff, as files call them.
enum TariffWords {
    static var all: String { TariffComponent.allCases.map(\.rawValue).joined(separator: ", ") }
}
