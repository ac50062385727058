/// Columns that have no place in a planning: refused (BSN) or left out (names, remarks, diagnoses).
enum PersonalColumns {
    /// A citizen service number by its heading.
    static func isCitizenNumber(header: String) -> Bool {
        let key = TableColumn.key(header)
        return ["burgerservicenummer", "burgerservicenr", "sofinummer", "sofinr"].contains { key.contains($0) }
            || key == "sofi" || key == "bsn" || key.hasPrefix("bsn") || key.hasSuffix("bsn")
            || key.hasPrefix("persoonsgebondennummer") || key == "pgn"
    }

    /// A citizen service number by its content: most values are nine digits that satisfy the 11-test.
    static func isCitizenNumber(values: some Sequence<String>) -> Bool {
        var filled = 0
        var suspect = 0
        for value in values where !value.isEmpty {
            filled += 1
            if satisfiesElevenTest(value) { suspect += 1 }
        }
        return suspect * 2 > filled
    }

    /// Nine digits (or eight, where a spreadsheet dropped a leading zero) whose weighted sum is a multiple of eleven;
    /// full stops and spaces between them do not matter.
    static func satisfiesElevenTest(_ text: String) -> Bool {
        var digits: [Int] = []
        for character in text.utf8 {
            switch character {
            case 0x30...0x39: digits.append(Int(character) - 0x30)
            case Ascii.space, 0x2E, 0x2D: continue
            default: return false
            }
            if digits.count > 9 { return false }
        }
        if digits.count == 8 { digits.insert(0, at: 0) }
        guard digits.count == 9, digits.contains(where: { $0 > 0 }) else { return false }
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        return zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
    }

    enum Kind: String {
        case remark = "vrije tekst kan gevoelige gegevens bevatten"
        case person = "gegevens van personen zijn voor het plannen niet nodig"
    }

    /// A free-text column, or one with data about a person, by its heading.
    static func kind(header: String) -> Kind? {
        let key = TableColumn.key(header)
        if remarks.contains(where: { key.contains($0) }) { return .remark }
        if persons.contains(key) || personParts.contains(where: { key.contains($0) }) { return .person }
        return nil
    }

    private static let remarks = [
        "opmerking", "bijzonderhe", "toelichting", "notitie", "memo", "commentaar", "aantekening", "omschrijving",
        "remark",
        "overigeinformatie", "extrainfo", "vrijetekst",
    ]
    private static let persons: Set<String> = [
        "naam", "namen", "tel", "telnr", "mail", "gsm", "ouder", "ouders", "vader", "moeder", "geslacht", "leeftijd",
        "name", "mobiel", "contact", "leerlingnaam", "naamleerling", "nationaliteit", "achternm", "geboren", "iban",
    ]
    private static let personParts = [
        "voornaam", "achternaam", "roepnaam", "voorletter", "tussenvoegsel", "initialen", "telefoon", "email",
        "mobielnummer",
        "geboortedat", "gebdat", "geboorteplaats", "diagnose", "beperking", "handicap", "medicatie", "medisch",
        "stoornis",
        "contactpersoon", "verzorger", "naamouder", "noodnummer",
    ]
}
