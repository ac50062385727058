import Domain

/// What the values of a column look like, where that tells something.
enum ContentKind: Hashable {
    case postcode, houseNumber, clock, date, yesOrNo, weekdays, direction
    case latitude, longitude, rdX, rdY
    /// The file's own codes: each once.
    case ownCode
    case pupil, destination, depot, vehicle

    /// By the column's name, or by the form that its description gives as an example.
    init?(_ column: TableColumn) {
        switch column.name {
        case "postcode": self = .postcode
        case "huisnummer": self = .houseNumber
        case "breedtegraad", "lat": self = .latitude
        case "lengtegraad", "lon": self = .longitude
        case "x": self = .rdX
        case "y": self = .rdY
        case "code": self = .ownCode
        case "leerling": self = .pupil
        case "bestemming": self = .destination
        case "standplaats": self = .depot
        case "voertuig": self = .vehicle
        default:
            guard let kind = ContentKind.byForm(column.form) else { return nil }
            self = kind
        }
    }

    private static func byForm(_ form: String) -> ContentKind? {
        let examples = form.replacing(" of ", with: ",").split(separator: ",").map {
            $0.filter { !$0.isWhitespace }.lowercased()
        }
        guard let first = examples.first else { return nil }
        if Set(examples) == ["ja", "nee"] { return .yesOrNo }
        if CellFormat.clock(first) != nil { return .clock }
        if PlanDate(first) != nil { return .date }
        if CellFormat.directions(first) != nil, first.count > 3 { return .direction }
        return first.hasPrefix("ma") && CellFormat.weekdays(String(first.prefix(2))) != nil ? .weekdays : nil
    }

    /// Dutch: what someone sees in such a column.
    var words: String {
        switch self {
        case .postcode: "postcodes"
        case .houseNumber: "huisnummers"
        case .clock: "tijden"
        case .date: "datums"
        case .yesOrNo: "ja en nee"
        case .weekdays: "dagen van de week"
        case .direction: "heen en terug"
        case .latitude: "breedtegraden"
        case .longitude: "lengtegraden"
        case .rdX, .rdY: "Rijksdriehoekscoördinaten"
        case .ownCode: "codes die elk één keer voorkomen"
        case .pupil: "codes van leerlingen in de werkmap"
        case .destination: "codes van bestemmingen in de werkmap"
        case .depot: "codes van standplaatsen in de werkmap"
        case .vehicle: "codes van voertuigen in de werkmap"
        }
    }
}
