extension TableSchema {
    package static let depots = TableSchema(
        name: "standplaatsen", meaning: "één plek waar voertuigen beginnen en eindigen",
        columns: [
            TableColumn(
                "code", ["standplaats", "standplaatscode", "id"], .required, form: "NOORD",
                meaning: "de code waarnaar voertuigen.csv verwijst"),
            TableColumn("naam", ["standplaatsnaam"], form: "Remise Noord", meaning: "naam; leeg: de code"),
        ] + SharedColumns.location(isPersonal: false))

    package static let fleet = TableSchema(
        name: "voertuigen",
        meaning:
            "een aantal gelijke voertuigen op één standplaats; een type dat vaker voorkomt heeft overal dezelfde gegevens, of lege cellen na de eerste keer",
        columns: stock + type)

    /// Columns that describe the type: repeated rows of one type must agree on them.
    static let typeColumns = type.map(\.name)

    private static let stock = [
        TableColumn(
            "type", ["voertuigtype", "typecode", "voertuig"], .required, form: "BUS8",
            meaning: "code van het voertuigtype, ook voor het tarief in het contract"),
        TableColumn(
            "standplaats", ["standplaatscode", "depot", "remise"], .required, form: "NOORD",
            meaning: "code van de standplaats, uit standplaatsen.csv"),
        TableColumn("aantal", ["aantal_voertuigen", "stuks"], .required, form: "4", meaning: "zoveel voertuigen"),
        TableColumn(
            "code", ["groep", "voertuigcode", "id"], form: "BUS8-NOORD",
            meaning: "code van deze groep voertuigen; leeg: type en standplaats samen"),
        TableColumn(
            "heen_van", ["heen_vanaf", "ochtend_van", "ochtend_vanaf"], form: "6:15",
            meaning:
                "vertrekt 's ochtends niet eerder van de standplaats; heen_van en heen_tot leeg: rijdt 's ochtends niet"
        ),
        TableColumn(
            "heen_tot", ["ochtend_tot"], form: "9:30", meaning: "is 's ochtends uiterlijk terug op de standplaats"),
        TableColumn(
            "terug_van", ["terug_vanaf", "middag_van", "middag_vanaf"], form: "11:30",
            meaning: "vertrekt 's middags niet eerder van de standplaats"),
        TableColumn(
            "terug_tot", ["middag_tot"], form: "18:00", meaning: "is 's middags uiterlijk terug op de standplaats"),
    ]

    private static let type = [
        TableColumn(
            "naam", ["typenaam", "omschrijving_type"], form: "Bus met 8 stoelen",
            meaning: "naam van het type; leeg: de code"),
        TableColumn(
            "indeling", ["indelingen", "configuratie", "configuraties", "opstelling"], form: "8+0|6+1|4+2",
            meaning: "stoelen + rolstoelplaatsen; met | ertussen de indelingen die kunnen. De chauffeur telt niet mee"),
        TableColumn(
            "ombouwbaar", ["ombouwbaar_onderweg", "indeling_wisselen"], form: "ja, nee",
            meaning: "mag de chauffeur de indeling onderweg veranderen; leeg: nee"),
        TableColumn(
            "lift", ["rolstoellift", "lift_of_plaat", "oprijplaat"], form: "ja, nee",
            meaning: "heeft een lift of oprijplaat"),
        TableColumn(
            "voorstoelen", ["stoelen_voorin", "zitplaatsen_voorin"], form: "1",
            meaning: "stoelen naast de chauffeur, meegeteld in de indeling"),
        TableColumn(
            "zitverhogers", ["stoelverhogers", "aantal_zitverhogers"], form: "2", meaning: "zitverhogers aan boord"),
        TableColumn("kinderzitjes", ["zitjes", "aantal_kinderzitjes"], form: "1", meaning: "kinderzitjes aan boord"),
        TableColumn(
            "rolstoel_bagage", ["opgevouwen_rolstoelen", "rolstoelen_bagage"], form: "1",
            meaning: "opgevouwen rolstoelen die als bagage mee kunnen"),
        TableColumn(
            "bereik_km", ["bereik", "actieradius", "actieradius_km"], form: "180",
            meaning: "afstand op één lading; leeg: geen grens"),
        TableColumn(
            "co2_gram_per_km", ["co2", "co2_per_km", "uitstoot"], form: "190",
            meaning: "CO2-uitstoot van het voertuig in gram per kilometer"),
    ]
}
