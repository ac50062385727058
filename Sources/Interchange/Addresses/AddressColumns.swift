import Domain

/// Where the columns of an address file are.
struct AddressColumns {
    let postcode: Int
    let number: Int
    let letter: Int?
    let addition: Int?
    let town: Int?
    let municipality: Int?
    let first: Int
    let second: Int
    /// The pair is x and y rather than latitude and longitude.
    let isRijksdriehoek: Bool
    let count: Int

    /// - Returns: nil when a column is missing that cannot be.
    init?(_ position: [String: Int], count: Int) {
        guard let postcode = position["postcode"], let number = position["huisnummer"] else { return nil }
        if let latitude = position["lat"], let longitude = position["lon"] {
            (first, second, isRijksdriehoek) = (latitude, longitude, false)
        } else if let x = position["x"], let y = position["y"] {
            (first, second, isRijksdriehoek) = (x, y, true)
        } else {
            return nil
        }
        self.postcode = postcode
        self.number = number
        letter = position["huisletter"]
        addition = position["huisnummertoevoeging"]
        town = position["woonplaats"]
        municipality = position["gemeente"]
        self.count = count
    }

    static func missing(in file: String, line: Int) -> ImportIssue {
        Refusal(
            .missingColumn, file: file, line: line,
            "er zijn geen kolommen met coördinaten: lat en lon, of x en y"
        ).issue
    }
}
