import Domain

/// Puts a problem into document form. Fields with their default value are left out where that reads better.
struct ProblemWriter {
    let problem: HalfDayProblem

    var value: JSONValue {
        .fields([
            "format": .string(ProblemDocument.format), "name": .string(problem.name),
            "date": problem.date.map { .string($0.description) }, "direction": .string(problem.direction.rawValue),
            "places": .array(problem.places.map(place)), "travel": travel, "gates": .array(gates.map(gate)),
            "destinations": .array(problem.sites.map(site)), "depots": .array(problem.bases.map(base)),
            "vehicleTypes": .array(problem.vehicleTypes.map(vehicleType)), "fleet": .array(problem.fleet.map(fleet)),
            "requests": .array(problem.requests.map(request)), "apart": .array(problem.apart.map(pair)),
            "together": .array(problem.together.map(pair)),
            "norms": .array(norms), "tariff": tariff,
        ])
    }

    private func place(_ place: Place) -> JSONValue {
        .fields([
            "id": place.id.json, "latitude": place.coordinate.map { .number($0.latitude) },
            "longitude": place.coordinate.map { .number($0.longitude) },
        ])
    }

    private var travel: JSONValue {
        switch problem.travel {
        case .estimate(let estimate):
            let bands = estimate.bands.map { band in
                JSONValue.fields([
                    "upTo": band.upTo?.json, "kilometresPerHour": .number(band.kilometresPerHour),
                ])
            }
            return ["estimate": ["detour": .number(estimate.detour), "bands": .array(bands)]]
        case .matrix(let matrix):
            return ["matrix": ["seconds": rows(matrix.seconds, matrix), "metres": rows(matrix.metres, matrix)]]
        }
    }

    private func rows(_ values: [Int32], _ matrix: TravelMatrix) -> JSONValue {
        .array(
            (0..<matrix.count).map { row in
                .array(values[(row * matrix.count)..<((row + 1) * matrix.count)].map { .integer(Int($0)) })
            })
    }

    /// With the gates that destinations name and nobody listed, so that every reference in the document resolves.
    private var gates: [Gate] {
        var known = Set(problem.gates.map(\.id))
        return problem.gates
            + problem.sites.filter { known.insert($0.gate).inserted }.map { Gate(id: $0.gate) }
    }

    private func gate(_ gate: Gate) -> JSONValue {
        .fields(["id": gate.id.json, "bays": gate.bays.map { .integer($0) }])
    }

    private func site(_ site: HalfDayProblem.Site) -> JSONValue {
        ["id": site.id.json, "name": .string(site.name), "place": site.place.json, "gate": site.gate.json]
    }

    private func base(_ base: HalfDayProblem.Base) -> JSONValue {
        ["id": base.id.json, "name": .string(base.name), "place": base.place.json]
    }

    private func vehicleType(_ type: VehicleType) -> JSONValue {
        let configurations = type.configurations.map { configuration -> JSONValue in
            ["seats": .integer(configuration.seats), "wheelchairPlaces": .integer(configuration.wheelchairPlaces)]
        }
        return .fields([
            "id": type.id.json, "name": .string(type.name), "configurations": .array(configurations),
            "reconfigurableOnTheWay": .bool(type.reconfigurableOnTheWay), "frontSeats": .integer(type.frontSeats),
            "hasLift": .bool(type.hasLift), "boosters": .integer(type.boosters),
            "childSeats": .integer(type.childSeats), "chairLuggage": .integer(type.chairLuggage),
            "range": type.range?.json, "gramsPerKilometre": type.gramsPerKilometre?.json,
        ])
    }

    private func fleet(_ fleet: HalfDayProblem.Fleet) -> JSONValue {
        [
            "id": fleet.id.json, "type": fleet.type.json, "depot": fleet.depot.json, "count": .integer(fleet.count),
            "shift": fleet.shift.json,
        ]
    }

    private func request(_ request: Request) -> JSONValue {
        .fields([
            "pupil": request.pupil.json, "place": request.place.json, "destination": request.destination.json,
            "municipality": request.municipality.json, "bell": request.bell.json, "needs": needs(request.needs),
            "earliestPickup": request.earliestPickup?.json, "latestDropOff": request.latestDropOff?.json,
            "handover": request.handover?.json,
            "walk": request.walk.map { walk in
                .fields([
                    "duration": walk.duration.json, "distance": walk.distance.json, "permitted": walk.permitted?.json,
                ])
            },
            "precision": request.precision == .exact ? nil : .string(request.precision.rawValue),
        ])
    }

    /// Only what differs from a pupil without particular needs.
    private func needs(_ needs: Needs) -> JSONValue? {
        guard needs != Needs() else { return nil }
        return .fields([
            "wheelchair": needs.wheelchair == .none ? nil : .string(needs.wheelchair.rawValue),
            "places": needs.places == 1 ? nil : .integer(needs.places),
            "childSeat": needs.childSeat == .none ? nil : .string(needs.childSeat.rawValue),
            "frontSeat": needs.frontSeat == .notAllowed ? nil : .string(needs.frontSeat.rawValue),
            "mostAboard": needs.mostAboard.map { .integer($0) },
            "attendant": needs.attendant == .none ? nil : .string(needs.attendant.rawValue),
            "boardingTime": needs.boardingTime?.json, "alightingTime": needs.alightingTime?.json,
        ])
    }

    private func pair(_ pair: HalfDayProblem.Pair) -> JSONValue { [pair.first.json, pair.second.json] }

    /// Defaults are implied, so a setting of standard scope is not written; neither is one for someone who is not in
    /// this half-day, because every reference in the document resolves.
    private var norms: [JSONValue] {
        let pupils = Set(problem.requests.map(\.pupil))
        let destinations = Set(problem.sites.map(\.id))
        return problem.norms.settings.filter { setting in
            switch setting.scope {
            case .destination(let id): destinations.contains(id)
            case .pupil(let id): pupils.contains(id)
            default: true
            }
        }.compactMap(norm)
    }

    private func norm(_ setting: NormSetting) -> JSONValue? {
        let scope: JSONValue.Field?
        switch setting.scope {
        case .standard: return nil
        case .contract: scope = nil
        case .municipality(let id): scope = .init(key: "municipality", value: id.json)
        case .destination(let id): scope = .init(key: "destination", value: id.json)
        case .pupil(let id): scope = .init(key: "pupil", value: id.json)
        }
        return .object(
            [.init(key: "norm", value: .string(setting.key.rawValue))] + [scope].compactMap(\.self) + [
                .init(key: "value", value: setting.value.map { .integer($0) } ?? .null),
                .init(key: "reason", value: .string(setting.reason)),
            ])
    }

    private var tariff: JSONValue {
        let rates = problem.tariff.rates.sorted { $0.key < $1.key }.map { type, rates in
            let fields = TariffComponent.allCases.compactMap { component in
                rates.values[component].map { JSONValue.Field(key: component.rawValue, value: $0.json) }
            }
            return JSONValue.Field(key: type.text, value: .object(fields))
        }
        let index = problem.tariff.index.map { step -> JSONValue in
            ["year": .integer(step.year), "hundredthsOfPercent": .integer(step.hundredthsOfPercent)]
        }
        return .fields([
            "priceYear": problem.tariff.priceYear.map { .integer($0) }, "rates": .object(rates),
            "index": index.isEmpty ? nil : .array(index),
        ])
    }
}
