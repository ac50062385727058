import Domain

extension RowReader {
    /// Coordinates if the row gives them, else the address that the lookup finds.
    mutating func location(_ addresses: any AddressLookup) throws(Fault) -> Location? {
        let errorsBefore = issues.count
        let postcode = value("postcode", CellFormat.postcode, expected: "postcode zoals 1821AB")
        let houseNumber = [text("huisnummer"), text("huisletter"), text("toevoeging")].filter { !$0.isEmpty }
            .joined(separator: "-")
        let given = coordinate()
        guard issues.count == errorsBefore else { return nil }
        if let given {
            let found = try known(postcode, houseNumber, addresses)
            return Location(
                address: address(given, .exact, postcode, houseNumber, nil), municipality: found?.municipality)
        }
        guard let postcode, !houseNumber.isEmpty else {
            report(
                .missingValue, postcode == nil ? "postcode" : "huisnummer",
                "hier moet een postcode met huisnummer staan, of een paar coördinaten",
                advice: "Coördinaten mogen in de kolommen breedtegraad en lengtegraad, of in x en y.")
            return nil
        }
        guard HouseNumber(houseNumber) != nil else {
            report(.value, "huisnummer", "een huisnummer begint met een getal, zoals 14, 14A of 14-2")
            return nil
        }
        return try lookUp(postcode, houseNumber, addresses)
    }

    private mutating func lookUp(
        _ postcode: String, _ houseNumber: String, _ addresses: any AddressLookup
    ) throws(Fault) -> Location? {
        let number = HouseNumber(houseNumber)?.text ?? houseNumber
        switch try addresses.find(postcode: postcode, houseNumber: houseNumber) {
        case .exact(let known):
            return Location(
                address: address(known.coordinate, .exact, postcode, houseNumber, known.town),
                municipality: known.municipality)
        case .coarse(let known, let precision, let nearMisses):
            report(
                .coarseAddress, "huisnummer",
                "\(number) is niet gevonden bij deze postcode\(RowReader.proposal(nearMisses)); het midden van de postcode (\(precision == .postcode6 ? "zes" : "vier") tekens) is gebruikt"
            )
            return Location(
                address: address(known.coordinate, precision, postcode, houseNumber, known.town),
                municipality: known.municipality)
        case .unknown(let nearMisses):
            report(
                .address, "huisnummer", "\(number) is niet gevonden bij deze postcode\(RowReader.proposal(nearMisses))",
                advice: nearMisses.isEmpty
                    ? "Misschien klopt de postcode niet, of zijn de adressen van deze plaats nog niet ingelezen: ritwijzer importeer adressen."
                    : "Misschien is een van deze huisnummers bedoeld.")
            return nil
        }
    }

    /// `; 14-A en 16 wel`.
    private static func proposal(_ nearMisses: [String]) -> String {
        nearMisses.isEmpty ? "" : "; \(nearMisses.dutchList) wel"
    }

    private func known(
        _ postcode: String?, _ houseNumber: String, _ addresses: any AddressLookup
    ) throws(Fault) -> KnownAddress? {
        guard let postcode, !houseNumber.isEmpty else { return nil }
        switch try addresses.find(postcode: postcode, houseNumber: houseNumber) {
        case .exact(let found), .coarse(let found, _, _): return found
        case .unknown: return nil
        }
    }

    private func address(
        _ coordinate: Coordinate, _ precision: Precision, _ postcode: String?, _ houseNumber: String, _ town: String?
    ) -> Address {
        let given = text("plaats")
        return Address(
            coordinate: coordinate, precision: precision, postcode: postcode,
            houseNumber: houseNumber.isEmpty ? nil : HouseNumber(houseNumber)?.text ?? houseNumber,
            town: given.isEmpty ? town : given)
    }

    /// nil when the row has no coordinates, or wrong ones, which are reported.
    mutating func coordinate() -> Coordinate? {
        if !text("breedtegraad").isEmpty || !text("lengtegraad").isEmpty {
            return pair("breedtegraad", "lengtegraad", { CoordinateReading.wgs84(latitude: $0, longitude: $1) })
        }
        if !text("x").isEmpty || !text("y").isEmpty {
            return pair("x", "y", { CoordinateReading.rijksdriehoek(x: $0, y: $1) })
        }
        return nil
    }

    private mutating func pair(
        _ first: String, _ second: String, _ read: (Double, Double) -> Result<Coordinate, CoordinateReading.Failure>
    ) -> Coordinate? {
        for column in [first, second] where text(column).isEmpty {
            report(.missingValue, column, "een van de twee coördinaten ontbreekt")
        }
        let numbers = [first, second].map { value($0, CellFormat.decimal, expected: "getal") }
        guard let one = numbers[0], let two = numbers[1] else { return nil }
        switch read(one, two) {
        case .success(let coordinate): return coordinate
        case .failure(let failure):
            report(failure.code, first, failure.message, advice: failure.advice)
            return nil
        }
    }
}
