import Domain

extension TableSchema {
    package static let complaints = TableSchema(
        name: "klachten", meaning: "één klacht, compliment of melding, zonder naam van wie het vertelt",
        columns: complaintIdentity + complaintSubject + complaintContent + complaintHandling)

    private static let complaintIdentity = [
        TableColumn(
            "nummer", ["klachtnummer", "klachtnr", "nr", "zaaknummer", "kenmerk", "id", "code"], .required,
            form: "K-2026-001", meaning: "uw eigen nummer van de klacht"),
        TableColumn(
            "soort", ["type"], form: words(Complaint.Kind.self),
            meaning: "klacht, compliment, of melding van een chauffeur of vervoerder; leeg: klacht"),
        TableColumn(
            "datum", ["datum_gebeurtenis", "datum_voorval", "ritdatum"], .required, form: "24-11-2026",
            meaning: "de dag waarop het gebeurde"),
        TableColumn(
            "tijd", ["tijdstip", "tijd_gebeurtenis"], form: "8:10", meaning: "hoe laat het gebeurde, als dat bekend is"),
        TableColumn(
            "richting", ["dagdeel", "heen_terug"], form: "heen, terug", meaning: "in welke rit het gebeurde"),
        TableColumn(
            "ontvangen", ["ontvangst", "ontvangen_op", "datum_ontvangst", "datum_melding"], .required,
            form: "24-11-2026 9:15", meaning: "wanneer de klacht binnenkwam; het uur mag erbij"),
    ]

    private static let complaintSubject = [
        TableColumn(
            "leerling", ["leerlingcode", "leerlingnummer", "leerling_id"], form: "L017",
            meaning: "code van de leerling om wie het gaat; leeg als het over een route of school gaat"),
        TableColumn("route", ["routenummer", "routenr", "rit", "ritnummer"], form: "R12", meaning: "de route"),
        TableColumn("vervoerder", ["taxibedrijf"], form: "taxi-noord", meaning: "korte naam van de vervoerder"),
        TableColumn(
            "bestemming", ["school", "schoolcode", "bestemmingscode"], form: "HORST", meaning: "code van de school"),
    ]

    private static let complaintContent = [
        TableColumn(
            "categorie", ["rubriek", "onderwerp", "klachtcategorie"], .required,
            form: words(ComplaintTopic.self) + ", of eigen- met een eigen woord",
            meaning: "waar het over gaat"),
        TableColumn(
            "gevraagd", ["wens", "vraag"], form: words(ComplaintWish.Kind.self),
            meaning: "wat de melder vraagt, als een plan daaraan kan voldoen"),
        TableColumn(
            "gevraagd_waarde", ["wens_waarde"], isPersonal: true, form: "40, 7:30 of L012",
            meaning: "bij de vraag: minuten, een tijd, of de code van de andere leerling"),
        TableColumn(
            "melder", ["rol", "gemeld_door", "rol_melder"], form: words(Complaint.Reporter.self),
            meaning: "de rol van wie het vertelt; geen naam; leeg: ouder"),
        TableColumn(
            "stem", ["stem_kind", "kind_zegt"], form: words(Complaint.Voice.self),
            meaning: "wat het kind er zelf van zegt; meer woorden met een komma ertussen"),
        TableColumn(
            "incident", ["spoed", "calamiteit"], form: "ja, nee", meaning: "er was gevaar: melden binnen twee uur"),
        TableColumn(
            "tekst", ["korte_tekst"], isPersonal: true, form: "hooguit 280 tekens",
            meaning: "korte tekst voor wie de klacht behandelt; komt nooit in een uitgave om te delen"),
    ]

    private static let complaintHandling = [
        TableColumn(
            "doorgemeld", ["incident_gemeld"], form: "24-11-2026 10:00",
            meaning: "wanneer het incident aan de gemeente is gemeld"),
        TableColumn(
            "bevestigd", ["ontvangstbevestiging", "bevestigd_op"], form: "25-11-2026",
            meaning: "wanneer de ontvangst is bevestigd"),
        TableColumn(
            "beantwoord", ["afgehandeld", "beantwoord_op", "afgehandeld_op"], form: "2-12-2026",
            meaning: "wanneer de klacht is beantwoord"),
    ]

    private static func words<Word: CaseIterable & RawRepresentable<String>>(_: Word.Type) -> String {
        Word.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
