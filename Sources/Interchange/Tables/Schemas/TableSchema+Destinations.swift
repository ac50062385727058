import Domain

extension TableSchema {
    package static let destinations = TableSchema(
        name: "bestemmingen",
        meaning: "één school of andere plaats waar leerlingen heen gaan, met schooltijden en poort",
        columns: place + SharedColumns.location(isPersonal: false) + bells + gate)

    private static let place = [
        TableColumn(
            "code", ["bestemming", "bestemmingscode", "schoolcode", "vestigingscode", "brin", "id"], .required,
            form: "HORST",
            meaning: "de code waarnaar leerlingen.csv verwijst"),
        TableColumn(
            "naam", ["schoolnaam", "vestigingsnaam", "bestemmingsnaam"], .required, form: "De Horst",
            meaning: "naam zoals ouders en chauffeurs die kennen"),
        TableColumn(
            "soort", ["type", "schoolsoort", "onderwijssoort"], form: "SO, VSO, SBO, dagbesteding, stage",
            meaning: "soort bestemming; alleen voor overzichten"),
    ]

    private static let bells =
        [
            TableColumn(
                "begin", ["begintijd", "aanvang", "start", "starttijd"], form: "8:30",
                meaning: "begin van de dag, voor elke dag van ma tot en met vr zonder eigen tijd"),
            TableColumn(
                "eind", ["eindtijd", "einde"], form: "14:15",
                meaning: "eind van de dag, voor elke dag van ma tot en met vr zonder eigen tijd"),
        ]
        + Weekday.allCases.flatMap { day in
            [
                TableColumn(
                    bellColumn(day, "begin"),
                    ["\(day.dutchName)_begin", "begin_\(day.rawValue)", "begin_\(day.dutchName)"],
                    form: "8:30 of dicht", meaning: "begin op \(day.dutchName); dicht: die dag gesloten"),
                TableColumn(
                    bellColumn(day, "eind"),
                    ["\(day.dutchName)_eind", "eind_\(day.rawValue)", "eind_\(day.dutchName)"],
                    form: "12:30 of dicht", meaning: "eind op \(day.dutchName)"),
            ]
        }

    static func bellColumn(_ day: Weekday, _ end: String) -> String { "\(day.rawValue)_\(end)" }

    private static let gate = [
        TableColumn(
            "poort", ["poortcode", "halteplaats"], form: "POORT1",
            meaning: "code van de plek waar de voertuigen stoppen; bestemmingen met dezelfde code delen die plek"),
        TableColumn(
            "poort_plaatsen", ["poortplaatsen", "opstelplaatsen", "aantal_opstelplaatsen"], form: "3",
            meaning: "zoveel voertuigen kunnen er tegelijk staan; leeg: geen grens"),
    ]
}

extension Weekday {
    /// `maandag`.
    var dutchName: String {
        switch self {
        case .monday: "maandag"
        case .tuesday: "dinsdag"
        case .wednesday: "woensdag"
        case .thursday: "donderdag"
        case .friday: "vrijdag"
        case .saturday: "zaterdag"
        case .sunday: "zondag"
        }
    }
}
