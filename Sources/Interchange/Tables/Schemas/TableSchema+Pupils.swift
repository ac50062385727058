extension TableSchema {
    package static let pupils = TableSchema(
        name: "leerlingen", meaning: "één leerling, met wat die nodig heeft in het voertuig",
        columns: identity + SharedColumns.location(isPersonal: true) + needs + company + times + attendance)

    private static let identity = [
        TableColumn(
            "code",
            [
                "leerlingcode", "leerlingnummer", "leerlingnr", "leerling", "leerling_id", "id", "kenmerk",
                "klantnummer",
                "klantnr", "klantcode", "cliëntnummer", "cliëntcode", "reizigersnummer", "pasnummer",
                "passagiersnummer",
            ],
            .required,
            form: "L017", meaning: "de code waaronder u de leerling kent; geen naam en geen BSN"),
        TableColumn(
            "bestemming",
            [
                "school", "schoolcode", "bestemmingscode", "bestemming_code", "locatie", "vestiging", "vestigingscode",
                "schoollocatie", "school_id", "naar",
            ],
            .required, form: "HORST", meaning: "code van de bestemming, uit bestemmingen.csv"),
        TableColumn(
            "gemeente", ["betalende_gemeente", "opdrachtgever", "gemeentenaam", "woongemeente"], form: "Alkmaar",
            meaning: "gemeente die de ritten betaalt; leeg: de gemeente van het adres"),
    ]

    private static let needs = [
        TableColumn(
            "rolstoel", ["rolstoelgebruiker", "rolstoelvervoer", "rolstoelafhankelijk", "rolstoel_j/n"],
            form: "nee, ja, overstap",
            meaning: "reist in de rolstoel (ja), of kan op een stoel zitten met de rolstoel als bagage (overstap)"),
        TableColumn(
            "plaatsen", ["aantal_plaatsen", "zitplaatsen", "aantal_zitplaatsen"], form: "1",
            meaning: "zoveel plaatsen neemt de leerling in; leeg: 1"),
        TableColumn(
            "zitje", ["kinderzitje", "zitverhoger", "stoelverhoger", "autostoel"],
            form: "nee, zitverhoger, kinderzitje",
            meaning: "zitverhoger of kinderzitje nodig"),
        TableColumn(
            "voorin", ["voorstoel", "voorin_zitten", "plaats_voorin"], form: "nee, mag, moet",
            meaning: "mag of moet naast de chauffeur zitten; leeg: nee"),
        TableColumn(
            "individueel", ["individueel_vervoer", "solo", "alleen_vervoer", "solovervoer"], form: "ja, nee",
            meaning: "reist zonder andere leerlingen"),
        TableColumn(
            "rustig_max", ["rustig", "rustige_bus", "prikkelarm", "max_leerlingen", "groepsgrootte_max"], form: "4",
            meaning: "rustige bus: hooguit zoveel leerlingen aan boord, deze leerling meegeteld"),
        TableColumn(
            "begeleider", ["begeleiding", "met_begeleiding"], form: "nee, gemeente, ouder",
            meaning: "begeleider nodig, en wie daarvoor zorgt"),
        TableColumn(
            "instaptijd", ["instaptijd_min", "instapminuten"], form: "2 of 1,5 (minuten)",
            meaning: "eigen tijd om in te stappen; leeg: de norm"),
        TableColumn(
            "uitstaptijd", ["uitstaptijd_min", "uitstapminuten"], form: "2 of 1,5 (minuten)",
            meaning: "eigen tijd om uit te stappen; leeg: de norm"),
    ]

    private static let company = [
        TableColumn(
            "niet_samen_met", ["niet_samen", "apart", "apart_van", "mag_niet_met"], form: "L018 L021",
            meaning: "codes van leerlingen die niet tegelijk aan boord mogen zijn"),
        TableColumn(
            "samen_met", ["samen", "moet_samen_met", "broer_zus", "reist_met"], form: "L019",
            meaning: "codes van leerlingen met wie deze leerling samen moet reizen"),
    ]

    private static let times = [
        TableColumn(
            "reistijd_max", ["max_reistijd", "maximale_reistijd"], form: "45 (minuten)",
            meaning: "persoonlijke grens aan de reistijd; leeg: de norm van het contract"),
        TableColumn(
            "reistijd_reden", ["reden_reistijd", "reden_max_reistijd"], isPersonal: true, form: "besluit 2026-014",
            meaning: "waar de persoonlijke grens is vastgelegd; verwijs naar een besluit, schrijf geen diagnose op"),
        TableColumn(
            "ophalen_vanaf", ["vroegste_ophaaltijd", "vroegst_ophalen", "niet_ophalen_voor", "ophaaltijd_vanaf"],
            form: "7:30",
            meaning: "wordt thuis niet eerder opgehaald"),
        TableColumn(
            "thuis_uiterlijk", ["laatste_thuiskomst", "uiterlijk_thuis", "thuis_voor", "uiterste_thuiskomst"],
            form: "17:00",
            meaning: "komt niet later thuis"),
        TableColumn(
            "overdracht_van", ["overdracht_vanaf", "thuis_iemand_vanaf"], form: "14:30",
            meaning: "moet thuis worden overgedragen aan iemand die er vanaf dit moment is"),
        TableColumn(
            "overdracht_tot", ["overdracht_t/m", "thuis_iemand_tot"], form: "17:30", meaning: "… en tot dit moment"),
        TableColumn(
            "begintijd", ["eigen_begintijd", "school_begin", "aanvang"], form: "8:45",
            meaning: "eigen begintijd, als die afwijkt van de schooltijden"),
        TableColumn(
            "eindtijd", ["eigen_eindtijd", "school_eind", "einde"], form: "14:00",
            meaning: "eigen eindtijd, als die afwijkt van de schooltijden"),
    ]

    private static let attendance = [
        TableColumn(
            "dagen", ["vervoersdagen", "weekdagen", "dag"], form: "ma di wo do vr of ma-vr",
            meaning: "dagen waarop de leerling reist; leeg: maandag tot en met vrijdag"),
        TableColumn(
            "richting", ["richtingen", "heen_terug", "heen_of_terug"], form: "heen, terug, heen en terug",
            meaning: "leeg: heen en terug"),
        TableColumn(
            "opstapplaats", ["opstappunt", "opstapplaats_max", "lopen_max"], form: "nee, ja, 800 (meter)",
            meaning: "mag naar een opstapplaats lopen, en hooguit hoe ver; ja: tot de norm"),
        TableColumn(
            "leeftijdsgroep", ["leeftijd_groep", "leeftijdscategorie"], form: "4-8, 9-12, 13+",
            meaning: "voor hoe ver een leerling kan lopen naar een opstapplaats; geen geboortedatum"),
        TableColumn(
            "geldig_vanaf", ["vanaf", "ingangsdatum", "begindatum", "startdatum"], form: "24-8-2026",
            meaning: "eerste dag van het vervoer"),
        TableColumn(
            "geldig_tot", ["tot", "t/m", "geldig_tot_en_met", "einddatum"], form: "16-7-2027",
            meaning: "laatste dag van het vervoer; die dag telt mee"),
    ]
}
