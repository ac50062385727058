extension TableSchema {
    /// What a carrier drove: a row for each boarding and alighting, or one row for each ride with both times.
    package static let realisation = TableSchema(
        name: "realisatie", meaning: "één rit van één leerling, of één keer instappen of uitstappen",
        columns: [
            TableColumn(
                "datum", ["dag", "ritdatum", "date"], .required, form: "24-8-2026", meaning: "de dag van de rit"),
            TableColumn(
                "leerling", ["leerlingcode", "code", "client", "cliëntcode", "passagier"], .required, form: "L017",
                meaning: "uw code van de leerling, uit leerlingen.csv"),
            TableColumn(
                "richting", ["heen_terug", "dagdeel"], form: "heen of terug",
                meaning: "leeg: heen bij een tijd voor 12 uur, anders terug"),
            TableColumn(
                "route", ["routenummer", "rit", "ritnummer", "routecode"], form: "R12",
                meaning: "uw nummer van de route"),
            TableColumn(
                "soort", ["actie", "handeling", "in_uit"], form: "instappen of uitstappen",
                meaning: "wat er op deze regel gebeurt; samen met tijd"),
            TableColumn(
                "tijd", ["tijdstip", "gereden_tijd", "werkelijke_tijd"], form: "8:05",
                meaning: "het moment waarop het voertuig er was; samen met soort"),
            TableColumn(
                "instaptijd", ["ingestapt", "tijd_in", "werkelijk_in", "opgehaald"], form: "7:42",
                meaning: "het moment van instappen, als beide tijden op één regel staan"),
            TableColumn(
                "uitstaptijd", ["uitgestapt", "tijd_uit", "werkelijk_uit", "afgezet"], form: "8:16",
                meaning: "het moment van uitstappen, als beide tijden op één regel staan"),
            TableColumn(
                "volgorde", ["stop", "halte", "stopnummer"], form: "3",
                meaning: "de hoeveelste halte van de route dit was"),
            TableColumn(
                "voertuig", ["voertuigcode", "bus", "wagen", "kenteken"], form: "BUS-1",
                meaning: "het voertuig dat reed: een code uit voertuigen.csv, of uw eigen nummer"),
            TableColumn(
                "chauffeur", ["chauffeurcode", "chauffeursnummer", "bestuurder"], form: "C07",
                meaning: "uw code van de chauffeur; geen naam"),
            TableColumn(
                "loosmelding", ["no_show", "noshow", "niet_aanwezig", "loos"], form: "ja of nee",
                meaning: "de leerling was er niet"),
            TableColumn(
                "vervoerder", ["vervoerderscode"], form: "TAXI-A",
                meaning: "wie er reed; alleen nodig als dat niet met --vervoerder gezegd is"),
            TableColumn(
                "aangeleverd", ["aangeleverd_op", "verzonden", "exportmoment"], form: "24-8-2026 17:05",
                meaning: "wanneer deze gegevens zijn aangeleverd; leeg: het moment van het bestand zelf"),
        ])
}
