extension TableSchema {
    /// A carrier's own planning.
    package static let routes = TableSchema(
        name: "ritten",
        meaning:
            "één keer instappen of uitstappen op een route van een vervoerder; een route is alles wat één voertuig in één dagdeel doet",
        columns: routeColumns + visitColumns)

    private static let routeColumns = [
        TableColumn(
            "vervoerder", ["vervoerderscode", "bedrijf"], form: "DUINRAND",
            meaning: "korte naam van de vervoerder; leeg: die van --vervoerder"),
        TableColumn(
            "route", ["routenummer", "routenr", "routecode", "ritnummer", "ritnr", "rit", "lijn", "dienst"], .required,
            form: "7", meaning: "het nummer van de route bij deze vervoerder"),
        TableColumn(
            "richting", ["dagdeel", "heen_terug"], .required, form: "heen, terug",
            meaning: "naar school of naar huis"),
        TableColumn(
            "datum", ["ritdatum", "rijdatum"], form: "23-11-2026",
            meaning: "de dag; leeg: de weekdag, en anders de dag van --datum"),
        TableColumn(
            "weekdag", ["dag", "dagen", "weekdagen"], form: "ma, ma-vr",
            meaning: "de dag of dagen in de week van --datum, als er geen datum staat"),
        TableColumn(
            "voertuig", ["voertuigcode", "wagen", "bus", "voertuignummer"], form: "BUS8-NOORD",
            meaning: "code van een regel of van een type uit voertuigen.csv; leeg: het kleinste dat past"),
        TableColumn(
            "chauffeur", ["chauffeurcode", "chauffeurnummer", "bestuurder"], isPersonal: true, form: "C12",
            meaning: "uw code voor de chauffeur, geen naam"),
        TableColumn(
            "begeleider", ["begeleiding"], form: "ja, nee",
            meaning: "rijdt er een betaalde begeleider mee; leeg: als een leerling die nodig heeft"),
    ]

    private static let visitColumns = [
        TableColumn(
            "volgorde",
            ["stop", "stopnr", "stopnummer", "halte", "haltenr", "haltenummer", "volgnummer", "volgnr", "nr"],
            form: "3", meaning: "de hoeveelste halte; leeg: volgt uit de tijden, of is de volgorde van het bestand"),
        TableColumn(
            "leerling", ["leerlingcode", "leerlingnummer", "code", "pupil"], .required, form: "L017",
            meaning: "code van de leerling, uit leerlingen.csv; een lege cel mag als er een bestemming staat"),
        TableColumn(
            "bestemming", ["school", "bestemmingscode", "schoolcode"], form: "VERZONNEN",
            meaning:
                "halte bij een bestemming, voor iedereen op de route die daar moet zijn, als er geen leerling staat"),
        TableColumn(
            "tijd", ["geplande_tijd", "tijdstip", "haltetijd", "ophaaltijd", "aankomst"], form: "7:45",
            meaning: "het moment dat het voertuig er is; leeg: volgt uit de volgorde en de reistijden"),
        TableColumn(
            "soort", ["in_uit", "handeling", "actie"], form: "instappen, uitstappen",
            meaning: "leeg: bij een leerling thuis (heen instappen, terug uitstappen), bij een bestemming het andere"),
    ]
}
