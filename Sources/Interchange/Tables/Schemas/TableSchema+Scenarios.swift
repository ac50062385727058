extension TableSchema {
    /// Beside a scenario: candidate places.
    package static let pickupPoints = TableSchema(
        name: "opstapplaatsen", meaning: "één plek waar leerlingen zouden kunnen opstappen, voor een scenario",
        columns: [
            TableColumn(
                "code", ["opstapplaats", "id"], .required, form: "OP01", meaning: "uw eigen code voor deze plek"),
            TableColumn("naam", ["omschrijving"], form: "Bibliotheek", meaning: "naam van de plek; leeg: de code"),
            TableColumn(
                "capaciteit", ["plaats_voor", "maximum"], form: "8",
                meaning: "hooguit zoveel leerlingen wachten hier; leeg: geen grens"),
        ] + SharedColumns.location(isPersonal: false))

    /// Beside a scenario: who may go where.
    package static let permissions = TableSchema(
        name: "thuisnabij", meaning: "één bestemming waar één leerling ook heen zou kunnen, voor een scenario",
        columns: [
            TableColumn(
                "leerling", ["code", "leerlingcode"], .required, form: "L017",
                meaning: "code van de leerling, uit leerlingen.csv"),
            TableColumn(
                "bestemming", ["school", "bestemmingscode"], .required, form: "HORST",
                meaning: "code van de bestemming, uit bestemmingen.csv"),
        ])
}
