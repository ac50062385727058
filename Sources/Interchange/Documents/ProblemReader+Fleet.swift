import Domain

extension ProblemReader {
    private static let typeFields = [
        "id", "name", "configurations", "reconfigurableOnTheWay", "frontSeats", "hasLift", "boosters", "childSeats",
        "chairLuggage", "range", "gramsPerKilometre",
    ]

    mutating func readVehicleTypes(_ fields: DocumentFields) -> [VehicleType] {
        var codes: [(code: VehicleType.ID, path: JSONPath)] = []
        let list = document.list(fields, "vehicleTypes", most: DocumentLimits.resources, isRequired: true)
        let types = list.map { value, path in
            let item = document.object(value, at: path, known: ProblemReader.typeFields)
            let id: VehicleType.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            return readVehicleType(item, id)
        }
        vehicleTypes = document.unique(codes)
        return types
    }

    private mutating func readVehicleType(_ item: DocumentFields, _ id: VehicleType.ID) -> VehicleType {
        let configurations = readConfigurations(item)
        let type = VehicleType(
            id: id, name: document.optionalText(item, "name") ?? id.text, configurations: configurations,
            reconfigurableOnTheWay: document.bool(item, "reconfigurableOnTheWay", default: false),
            frontSeats: stock(item, "frontSeats"), hasLift: document.bool(item, "hasLift", default: false),
            boosters: stock(item, "boosters"), childSeats: stock(item, "childSeats"),
            chairLuggage: stock(item, "chairLuggage"),
            range: document.optionalInteger(item, "range", in: DocumentLimits.metres).map(Metres.init(_:)),
            gramsPerKilometre: document.optionalInteger(item, "gramsPerKilometre", in: DocumentLimits.vehicles)
                .map(Grams.init(_:)))
        let most = configurations.map(\.seats).max() ?? 0
        if type.frontSeats > most, !configurations.isEmpty {
            document.issue(
                "E-GETAL-BEREIK", at: item.path.field("frontSeats"), value: "\(type.frontSeats)",
                "er zijn niet meer plaatsen voorin dan er stoelen zijn: \(most)")
        }
        return type
    }

    private mutating func stock(_ fields: DocumentFields, _ key: String) -> Int {
        document.optionalInteger(fields, key, in: DocumentLimits.seats) ?? 0
    }

    private mutating func readConfigurations(_ fields: DocumentFields) -> [SeatConfiguration] {
        let list = document.list(fields, "configurations", most: DocumentLimits.configurations, isRequired: true)
        if list.isEmpty, case .array(let values)? = fields["configurations"], values.isEmpty {
            document.issue(
                "E-LIJST-LEEG", at: fields.path.field("configurations"),
                "een voertuigtype heeft minstens een opstelling")
        }
        return list.map { value, path in
            let item = document.object(value, at: path, known: ["seats", "wheelchairPlaces"])
            let seats = document.integer(item, "seats", in: DocumentLimits.seats)
            let wheelchairPlaces = stock(item, "wheelchairPlaces")
            if item["seats"] != nil, seats + wheelchairPlaces == 0 {
                document.issue("E-GETAL-BEREIK", at: path, "deze opstelling heeft geen enkele plaats")
            }
            return SeatConfiguration(seats: seats, wheelchairPlaces: wheelchairPlaces)
        }
    }

    mutating func readFleet(_ fields: DocumentFields, _ depots: Set<Depot.ID>) -> [HalfDayProblem.Fleet] {
        var codes: [(code: FleetEntry.ID, path: JSONPath)] = []
        let list = document.list(fields, "fleet", most: DocumentLimits.resources, isRequired: true)
        let fleet = list.map { value, path in
            let item = document.object(value, at: path, known: ["id", "type", "depot", "count", "shift"])
            let id: FleetEntry.ID = document.code(item, "id")
            codes.append((id, path.field("id")))
            return HalfDayProblem.Fleet(
                id: id, type: document.reference(item, "type", to: vehicleTypes, "voertuigtype"),
                depot: document.reference(item, "depot", to: depots, "standplaats"),
                count: document.integer(item, "count", in: DocumentLimits.vehicles),
                shift: document.optionalWindow(item, "shift") ?? TimeWindow(.zero, .latestMoment))
        }
        _ = document.unique(codes)
        return fleet
    }

    mutating func readTariff(_ fields: DocumentFields) -> Tariff {
        let path = fields.path.field("tariff")
        guard let value = fields["tariff"] else {
            document.missing("tariff", fields)
            return Tariff(rates: [:])
        }
        let item = document.object(value, at: path, known: ["priceYear", "rates", "index"])
        let index = document.list(item, "index", most: DocumentLimits.configurations).map { value, path in
            let step = document.object(value, at: path, known: ["year", "hundredthsOfPercent"])
            return Tariff.IndexStep(
                year: document.integer(step, "year", in: 1900...2200),
                hundredthsOfPercent: document.integer(step, "hundredthsOfPercent", in: -5_000...10_000))
        }
        return Tariff(
            priceYear: document.optionalInteger(item, "priceYear", in: 1900...2200), rates: readRates(item),
            index: index)
    }

    /// An object with a field for each vehicle type, in turn an object with a field for each component.
    private mutating func readRates(_ tariff: DocumentFields) -> [VehicleType.ID: Rates] {
        guard let value = tariff["rates"] else {
            document.missing("rates", tariff)
            return [:]
        }
        let path = tariff.path.field("rates")
        guard case .object(let types) = value else {
            document.wrongKind(value, at: path, "een object")
            return [:]
        }
        var rates: [VehicleType.ID: Rates] = [:]
        for field in types {
            let id = document.reference(
                .string(field.key), at: path.field(field.key), to: vehicleTypes, "voertuigtype")
            rates[id] = readRates(field.value, at: path.field(field.key))
        }
        for id in vehicleTypes.sorted() where rates[id] == nil {
            document.warn(
                "W-GEEN-TARIEF", at: path, value: id.text,
                "dit voertuigtype heeft geen tarief en kost dus niets")
        }
        return rates
    }

    private mutating func readRates(_ value: JSONValue, at path: JSONPath) -> Rates {
        let components = TariffComponent.allCases
        let item = document.object(value, at: path, known: components.map(\.rawValue))
        var rates = Rates()
        for component in components {
            if let rate = document.optionalInteger(item, component.rawValue, in: DocumentLimits.rate) {
                rates.values[component] = Rate(rate)
            }
        }
        return rates
    }
}
