import Domain

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

    /// Nine digits whose weighted sum is a multiple of eleven; full stops and spaces between them do not matter. Eight bare
    /// digits count with the leading zero that a spreadsheet dropped, unless they are a date.
    static func satisfiesElevenTest(_ text: String) -> Bool {
        var digits = text.utf8.filter { $0 != Ascii.space && $0 != 0x2E }.map { Int($0) - 0x30 }
        guard digits.allSatisfy({ (0...9).contains($0) }), digits.contains(where: { $0 > 0 }) else { return false }
        if digits.count == 8, text.utf8.count == 8, !isDate(digits) { digits.insert(0, at: 0) }
        guard digits.count == 9 else { return false }
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        return zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
    }

    /// `20260824` or `24082026`.
    private static func isDate(_ digits: [Int]) -> Bool {
        let number = digits.reduce(0) { $0 * 10 + $1 }
        let yearFirst = PlanDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        let dayFirst = PlanDate(year: number % 10_000, month: number / 10_000 % 100, day: number / 1_000_000)
        return [yearFirst, dayFirst].contains { $0.map { (1900...2100).contains($0.year) } ?? false }
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
