/// What each table of the workspace is for and what its columns hold: the register of processing is made from this, and
/// a column that is not described here fails a test.
package enum DataRegister {
    package struct Table: Sendable {
        package var name: String
        /// Dutch: what the rows are for.
        package var purpose: String
        /// Dutch: about whom; nil when the table holds nothing about persons.
        package var persons: String?
        /// The kind of file that fills it, whose columns say what a row may hold.
        package var kind: String?
        /// Dutch, by column.
        package var columns: [String: String]
    }

    package static func description(of table: String) -> Table? { all.first { $0.name == table } }

    /// Columns that mean the same everywhere.
    private static let shared = [
        "id": "volgnummer", "code": "eigen code", "value": "de gegevens zelf", "import_id": "uit welk bestand",
        "line": "regel in dat bestand", "created_at": "wanneer het is bewaard", "date": "dag",
        "direction": "heen of terug", "version": "versie", "carrier": "code van de vervoerder",
        "redacted_at": "wanneer er voor het laatst een leerling uit is gewist",
    ]

    private static func table(
        _ name: String, _ purpose: String, about persons: String? = nil, kind: String? = nil,
        _ columns: [String: String] = [:], and plain: [String]
    ) -> Table {
        var all = columns
        for column in plain { all[column] = shared[column] }
        return Table(name: name, purpose: purpose, persons: persons, kind: kind, columns: all)
    }

    private static let row = ["code", "value", "import_id", "line"]

    private static let all: [Table] = [
        table(
            "imports", "herkomst van alles wat is ingelezen",
            [
                "kind": "soort bestand", "file_name": "naam van het bestand",
                "file_hash": "controlegetal van de inhoud",
                "imported_at": "wanneer het is ingelezen", "row_count": "aantal regels",
            ], and: ["id"]),
        table("gates", "plekken waar voertuigen bij een school stoppen", and: row),
        table(
            "destinations", "scholen en andere bestemmingen", kind: "bestemmingen", ["gate": "code van de poort"],
            and: row),
        table(
            "pupils", "ritten plannen die bij elke leerling passen", about: "leerlingen, onder een code zonder naam",
            kind: "leerlingen", ["destination": "code van de bestemming", "municipality": "gemeente die betaalt"],
            and: row),
        table("depots", "standplaatsen van voertuigen", kind: "standplaatsen", and: row),
        table("vehicle_types", "soorten voertuigen", kind: "voertuigen", and: row),
        table(
            "fleet", "hoeveel voertuigen waar staan", kind: "voertuigen",
            ["type": "code van het voertuigtype", "depot": "code van de standplaats"], and: row),
        table(
            "contracts", "normen, prijzen en persoonlijke afspraken over normen",
            about: "leerlingen met een persoonlijke afspraak", and: row),
        table(
            "plans", "gemaakte plannen, om te rijden, uit te leggen en af te rekenen",
            about: "leerlingen: code, plek van instappen en tijden",
            [
                "name": "naam van het plan", "problem": "wat er te plannen was: codes, plekken, tijden en behoeften",
                "plan": "de diensten en wie waar instapt", "record": "hoe er is gerekend",
                "findings": "bevindingen van de controle", "input_hash": "controlegetal van de invoer",
                "program_version": "versie van het programma", "cost": "kosten in centen",
                "bound": "ondergrens in centen",
                "valid": "of het plan aan de regels voldoet",
            ], and: ["id", "version", "date", "direction", "created_at", "redacted_at", "carrier"]),
        table(
            "log", "verantwoorden wie wat wanneer deed", about: "gebruikers van de computer, onder hun nummer",
            [
                "at": "wanneer", "actor": "nummer van de gebruiker van de computer", "action": "wat er is gedaan",
                "plan_id": "met welk plan", "count": "hoeveel",
            ], and: ["id", "import_id"]),
        table(
            "log_seals", "laten zien of het logboek is veranderd",
            ["log_id": "regel van het logboek", "seal": "zegel"], and: []),
        table(
            "seal_key", "weten welke sleutel bij de werkmap hoort; de sleutel zelf staat in een ander bestand",
            ["fingerprint": "controlegetal van de sleutel"], and: ["id"]),
        table(
            "results", "berekeningen van scenario's, om niet twee keer te rekenen",
            about: "leerlingen: code en tijden, zonder woning",
            [
                "problem_hash": "controlegetal van de invoer", "seed": "begingetal", "limits": "hoe lang er is gezocht",
                "program_version": "versie van het programma", "plan": "de diensten en wie waar instapt",
                "record": "hoe er is gerekend", "findings": "bevindingen van de controle", "size": "grootte",
            ], and: ["id", "date", "direction", "created_at"]),
        table(
            "school_times", "gevonden schooltijden van scenario's", ["key_hash": "controlegetal van de vraag"],
            and: ["value", "created_at"]),
        table(
            "deliveries", "welke realisatie wanneer is aangeleverd", ["delivered_at": "wanneer"],
            and: ["import_id", "carrier"]),
        table(
            "visits", "nagaan of er volgens afspraak is gereden",
            about: "leerlingen, en chauffeurs onder een code zonder naam", kind: "realisatie",
            [
                "pupil": "code van de leerling", "kind": "instappen of uitstappen", "route": "route van de vervoerder",
                "stop_order": "de hoeveelste halte", "time": "tijd", "no_show": "of de leerling er niet was",
                "vehicle": "voertuig", "driver": "code van de chauffeur", "delivered_at": "wanneer het is aangeleverd",
            ], and: ["date", "direction", "carrier", "import_id", "line"]),
        table(
            "complaints", "klachten, complimenten en meldingen behandelen",
            about: "leerlingen, en wie iets meldde alleen naar zijn rol", kind: "klachten",
            ["pupil": "code van de leerling"], and: row),
        table(
            "complaint_actions", "afspraken naar aanleiding van klachten",
            ["complaint": "nummer van de klacht", "number": "de hoeveelste afspraak"], and: ["id", "value"]),
        table(
            "carrier_days", "de routes zoals een vervoerder ze plant",
            about: "leerlingen, en chauffeurs onder een code zonder naam", kind: "ritten",
            ["routes": "de routes met haltes, leerlingen en tijden", "plan_id": "het plan dat ervan is gemaakt"],
            and: ["id", "carrier", "date", "direction", "version", "import_id", "created_at", "redacted_at"]),
        table(
            "column_mappings", "onthouden welke kop in een bestand welke kolom is; alleen koppen, geen gegevens",
            [
                "kind": "soort bestand", "headings_hash": "controlegetal van de koppen",
                "mapping": "welke kop welke kolom is",
                "file": "naam van het bestand", "kept_at": "wanneer het is afgesproken",
            ], and: ["carrier"]),
    ]
}
