import Domain

extension ProblemReader {
    mutating func readPlaces(_ fields: DocumentFields) -> [Place] {
        var codes: [(code: Place.ID, path: JSONPath)] = []
        let list = document.list(fields, "places", most: DocumentLimits.places, isRequired: true)
        let result = list.map { value, path in
            let item = document.object(value, at: path, known: ["id", "latitude", "longitude"])
            let id: Place.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            return Place(id: id, coordinate: readCoordinate(item))
        }
        places = document.unique(codes)
        return result
    }

    private mutating func readCoordinate(_ fields: DocumentFields) -> Coordinate? {
        guard fields["latitude"] != nil || fields["longitude"] != nil else { return nil }
        let errorsBefore = document.errorCount
        let coordinate = Coordinate(
            latitude: document.number(fields, "latitude", in: -90...90),
            longitude: document.number(fields, "longitude", in: -180...180))
        guard document.errorCount == errorsBefore, !coordinate.isInOrNearTheNetherlands else { return coordinate }
        let swapped = Coordinate(latitude: coordinate.longitude, longitude: coordinate.latitude)
        document.issue(
            "E-COORDINAAT", at: fields.path, "dit punt ligt niet in of bij Nederland",
            advice: swapped.isInOrNearTheNetherlands
                ? "Misschien zijn latitude (noorderbreedte, 50 tot 54) en longitude (oosterlengte, 3 tot 8) verwisseld."
                : nil)
        return coordinate
    }

    /// Without `travel` the standard estimate holds.
    mutating func readTravel(_ fields: DocumentFields, _ places: [Place]) -> TravelModel {
        let path = fields.path.field("travel")
        let item = fields["travel"].map { document.object($0, at: path, known: ["estimate", "matrix"]) }
        if let item, item["estimate"] != nil, item["matrix"] != nil {
            document.issue("E-REISTIJDEN", at: path, "geef een schatting (estimate) of een matrix (matrix), niet beide")
        }
        if let item, item["estimate"] == nil, item["matrix"] == nil, !item.isMissing {
            document.issue("E-REISTIJDEN", at: path, "hier hoort een schatting (estimate) of een matrix (matrix)")
        }
        if let matrix = item?["matrix"] {
            return .matrix(readMatrix(matrix, at: path.field("matrix"), count: places.count))
        }
        for (index, place) in places.enumerated() where place.coordinate == nil {
            document.issue(
                "E-GEEN-COORDINAAT", at: fields.path.field("places").element(index), value: place.id.text,
                "deze plaats heeft geen coördinaten", advice: "Geef coördinaten op, of een matrix met reistijden.")
        }
        return .estimate(item?["estimate"].map { readEstimate($0, at: path.field("estimate")) } ?? .standard)
    }

    private mutating func readEstimate(_ value: JSONValue, at path: JSONPath) -> TravelEstimate {
        let item = document.object(value, at: path, known: ["detour", "bands"])
        let detour = document.number(item, "detour", in: DocumentLimits.detour)
        let bands = document.list(item, "bands", most: DocumentLimits.bands, isRequired: true).map { value, path in
            let band = document.object(value, at: path, known: ["upTo", "kilometresPerHour"])
            return TravelEstimate.Band(
                upTo: document.optionalInteger(band, "upTo", in: DocumentLimits.metres).map(Metres.init(_:)),
                kilometresPerHour: document.number(band, "kilometresPerHour", in: DocumentLimits.speed))
        }
        let ends = bands.map { $0.upTo ?? Metres(Int.max) }
        let isRising = zip([.zero] + ends, ends).allSatisfy { $0 < $1 }
        if item["bands"] != nil, !isRising || bands.isEmpty || bands.last?.upTo != nil {
            document.issue(
                "E-REISTIJDEN", at: path.field("bands"),
                "de grenzen (upTo) lopen op, en alleen de laatste band heeft er geen")
        }
        return TravelEstimate(detour: detour, bands: bands)
    }

    private mutating func readMatrix(_ value: JSONValue, at path: JSONPath, count: Int) -> TravelMatrix {
        let item = document.object(value, at: path, known: ["seconds", "metres"])
        let seconds = readSquare(item, "seconds", count, DocumentLimits.duration)
        let metres = readSquare(item, "metres", count, DocumentLimits.metres)
        guard let seconds, let metres else { return TravelMatrix(count: 0, seconds: [], metres: []) }
        return TravelMatrix(count: count, seconds: seconds, metres: metres)
    }

    /// A list of rows, flattened; nil when it is not square.
    private mutating func readSquare(
        _ fields: DocumentFields, _ key: String, _ count: Int, _ range: ClosedRange<Int>
    ) -> [Int32]? {
        if fields[key] == nil { document.missing(key, fields) }
        guard let value = fields[key] else { return nil }
        let path = fields.path.field(key)
        guard case .array(let rows) = value else {
            document.wrongKind(value, at: path, "een lijst van rijen")
            return nil
        }
        guard rows.count == count else {
            document.issue(
                "E-MATRIX-MAAT", at: path, value: "\(rows.count)",
                "de matrix heeft een rij voor elke plaats nodig: \(count)")
            return nil
        }
        var flat: [Int32] = []
        flat.reserveCapacity(count * count)
        for (from, row) in rows.enumerated() {
            guard case .array(let values) = row, values.count == count else {
                document.issue(
                    "E-MATRIX-MAAT", at: path.element(from), "deze rij heeft een getal voor elke plaats nodig: \(count)"
                )
                continue
            }
            for (to, value) in values.enumerated() {
                flat.append(readCell(value, at: path, from, to, range))
            }
        }
        return flat.count == count * count ? flat : nil
    }

    private mutating func readCell(
        _ value: JSONValue, at path: JSONPath, _ from: Int, _ to: Int, _ range: ClosedRange<Int>
    ) -> Int32 {
        // The common case first: a large matrix has millions of cells.
        if case .integer(let number) = value, range.contains(number), from != to || number == 0 { return Int32(number) }
        let cell = path.element(from).element(to)
        let number = document.integer(value, at: cell, in: range) ?? 0
        if from == to, number != 0 {
            document.issue("E-MATRIX-DIAGONAAL", at: cell, value: "\(number)", "van een plaats naar zichzelf is het 0")
        }
        return Int32(number)
    }

    mutating func readGates(_ fields: DocumentFields) -> [Gate] {
        var codes: [(code: Gate.ID, path: JSONPath)] = []
        let gates = document.list(fields, "gates", most: DocumentLimits.resources).map { value, path in
            let item = document.object(value, at: path, known: ["id", "bays"])
            let id: Gate.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            return Gate(id: id, bays: document.optionalInteger(item, "bays", in: DocumentLimits.count))
        }
        _ = document.unique(codes)
        return gates
    }

    /// A destination without a gate has one of its own, with its own code and room for all.
    mutating func readSites(_ fields: DocumentFields, _ gates: inout [Gate]) -> [HalfDayProblem.Site] {
        let known = Set(gates.map(\.id))
        var codes: [(code: Destination.ID, path: JSONPath)] = []
        var implied: [Gate] = []
        let list = document.list(fields, "destinations", most: DocumentLimits.resources, isRequired: true)
        let sites = list.map { value, path in
            let item = document.object(value, at: path, known: ["id", "name", "place", "gate"])
            let id: Destination.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            let gate: Gate.ID
            if item["gate"] == nil {
                gate = Gate.ID(id.text)
                if !known.contains(gate) { implied.append(Gate(id: gate)) }
            } else {
                gate = document.reference(item, "gate", to: known, "poort")
            }
            return HalfDayProblem.Site(
                id: id, name: document.optionalText(item, "name") ?? id.text,
                place: document.reference(item, "place", to: places, "plaats"), gate: gate)
        }
        gates += implied
        destinations = document.unique(codes)
        return sites
    }

    mutating func readBases(_ fields: DocumentFields) -> [HalfDayProblem.Base] {
        var codes: [(code: Depot.ID, path: JSONPath)] = []
        let list = document.list(fields, "depots", most: DocumentLimits.resources, isRequired: true)
        let bases = list.map { value, path in
            let item = document.object(value, at: path, known: ["id", "name", "place"])
            let id: Depot.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            return HalfDayProblem.Base(
                id: id, name: document.optionalText(item, "name") ?? id.text,
                place: document.reference(item, "place", to: places, "plaats"))
        }
        _ = document.unique(codes)
        return bases
    }
}
