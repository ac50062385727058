import Domain

/// Reads a problem document section by section, so that codes are known before they are referred to.
struct ProblemReader {
    static let fields = [
        "format", "name", "date", "direction", "places", "travel", "gates", "destinations", "depots", "vehicleTypes",
        "fleet", "requests", "apart", "together", "norms", "tariff",
    ]

    var document = DocumentReader()
    var direction = Direction.toSchool
    var places: Set<Place.ID> = []
    var destinations: Set<Destination.ID> = []
    var vehicleTypes: Set<VehicleType.ID> = []
    var pupils: Set<Pupil.ID> = []

    /// A problem that is right only when `document` has no errors.
    mutating func read(_ value: JSONValue) -> HalfDayProblem {
        let fields = document.object(value, at: .root, known: ProblemReader.fields)
        document.format(fields, ProblemDocument.format)
        if fields["direction"] == nil { document.missing("direction", fields) }
        direction = document.word(fields, "direction", default: Direction.toSchool)
        let places = readPlaces(fields)
        let travel = readTravel(fields, places)
        var gates = readGates(fields)
        let sites = readSites(fields, &gates)
        let bases = readBases(fields)
        let vehicleTypes = readVehicleTypes(fields)
        let fleet = readFleet(fields, Set(bases.map(\.id)))
        let requests = readRequests(fields)
        let apart = readPairs(fields, "apart")
        let together = readPairs(fields, "together")
        checkContradictions(apart, together, at: fields.path.field("together"))
        return HalfDayProblem(
            name: document.optionalText(fields, "name") ?? "", date: readDate(fields), direction: direction,
            places: places, travel: travel, gates: gates, sites: sites, bases: bases, vehicleTypes: vehicleTypes,
            fleet: fleet, requests: requests, apart: apart, together: together, norms: readNorms(fields),
            tariff: readTariff(fields))
    }

    private mutating func readDate(_ fields: DocumentFields) -> PlanDate? {
        guard let text = document.optionalText(fields, "date") else { return nil }
        let isWritten = text.utf8.count == 10 && text.utf8.dropFirst(4).first == UInt8(ascii: "-")
        let date = isWritten ? PlanDate(text) : nil
        if date == nil || date?.description != text {
            document.issue("E-DATUM", at: fields.path.field("date"), "hier hoort een datum te staan zoals 2026-11-23")
        }
        return date
    }

    private mutating func readPairs(_ fields: DocumentFields, _ key: String) -> [HalfDayProblem.Pair] {
        var seen: Set<HalfDayProblem.Pair> = []
        var pairs: [HalfDayProblem.Pair] = []
        for (value, path) in document.list(fields, key, most: DocumentLimits.pairs) {
            let codes = document.list(value, at: path, most: 2)
            guard codes.count == 2 else {
                if case .array(let values) = value, values.count < 2 {
                    document.issue("E-PAAR", at: path, "een paar heeft precies twee leerlingen")
                }
                continue
            }
            let ids = codes.map { document.reference($0.value, at: $0.path, to: pupils, "leerling") }
            let pair = HalfDayProblem.Pair(ids[0], ids[1])
            if pair.first == pair.second {
                document.issue("E-PAAR", at: path, "een leerling vormt geen paar met zichzelf")
            } else if !seen.insert(pair).inserted {
                document.issue("E-PAAR", at: path, "dit paar komt al eerder voor")
            }
            pairs.append(pair)
        }
        return pairs
    }

    /// Two who must ride together cannot be two who must not.
    private mutating func checkContradictions(
        _ apart: [HalfDayProblem.Pair], _ together: [HalfDayProblem.Pair], at path: JSONPath
    ) {
        let separated = Set(apart)
        for (index, pair) in together.enumerated() where separated.contains(pair) {
            document.issue(
                "E-PAAR", at: path.element(index), value: "\(pair.first) en \(pair.second)",
                "deze leerlingen moeten samen en mogen niet samen")
        }
    }
}
