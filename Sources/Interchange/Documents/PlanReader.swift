import Domain

/// Reads the parts of a plan document that make the plan.
struct PlanReader {
    private static let fields = [
        "format", "problem", "direction", "duties", "unplanned", "cost", "bound", "record", "findings",
    ]
    private static let dutyFields = [
        "id", "fleet", "hasAttendant", "start", "end", "stops", "vehicleType", "depot", "duration", "length", "cost",
    ]
    private static let stopFields = ["place", "arrival", "begin", "departure", "alighting", "boarding", "load"]
    /// Wider than any possible moment: an impossible one is for the checker to tell.
    private static let anyMoment = -1_000_000...1_000_000

    var document = DocumentReader()
    private let direction: Direction?
    private let fleet: Set<FleetEntry.ID>?
    private let places: Set<Place.ID>?
    private let vehicleTypes: Set<VehicleType.ID>?
    private var stops = 0

    init(problem: HalfDayProblem?) {
        direction = problem?.direction
        fleet = problem.map { Set($0.fleet.map(\.id)) }
        places = problem.map { Set($0.places.map(\.id)) }
        vehicleTypes = problem.map { Set($0.vehicleTypes.map(\.id)) }
    }

    /// A plan that is right only when `document` has no errors.
    mutating func read(_ value: JSONValue) -> HalfDayPlan {
        let fields = document.object(value, at: .root, known: PlanReader.fields)
        document.format(fields, PlanDocument.format)
        let direction = readDirection(fields)
        var codes: [(code: Duty.ID, path: JSONPath)] = []
        let list = document.list(fields, "duties", most: DocumentLimits.stops, isRequired: true)
        let duties = list.map { value, path in
            let duty = readDuty(value, at: path)
            codes.append((duty.id, path.field("id")))
            return duty
        }
        _ = document.unique(codes)
        let unplanned = document.list(fields, "unplanned", most: DocumentLimits.requests)
            .map { readUnplanned($0.value, at: $0.path) }
        return HalfDayPlan(direction: direction, duties: duties, unplanned: unplanned)
    }

    private mutating func readDirection(_ fields: DocumentFields) -> Direction {
        if fields["direction"] == nil { document.missing("direction", fields) }
        let found = document.word(fields, "direction", default: direction ?? .toSchool)
        if let direction, found != direction {
            document.issue(
                "E-RICHTING", at: fields.path.field("direction"), value: found.rawValue,
                "het probleem is een rit \(direction.rawValue)")
        }
        return found
    }

    private mutating func readDuty(_ value: JSONValue, at path: JSONPath) -> Duty {
        let item = document.object(value, at: path, known: PlanReader.dutyFields)
        let list = document.list(item, "stops", most: DocumentLimits.stops, isRequired: true)
        stops += list.count
        if stops > DocumentLimits.stops, stops - list.count <= DocumentLimits.stops {
            document.issue(
                "E-LIJST-GROOT", at: path.field("stops"), "een plan mag hooguit \(DocumentLimits.stops) haltes hebben")
        }
        return Duty(
            id: document.code(item, "id"), fleet: reference(item, "fleet", fleet, "voertuig (fleet)"),
            hasAttendant: document.bool(item, "hasAttendant", default: false), start: moment(item, "start"),
            end: moment(item, "end"), stops: list.map { readStop($0.value, at: $0.path) })
    }

    private mutating func moment(_ fields: DocumentFields, _ key: String) -> Seconds {
        Seconds(document.integer(fields, key, in: PlanReader.anyMoment))
    }

    private mutating func reference<Subject>(
        _ fields: DocumentFields, _ key: String, _ known: Set<Code<Subject>>?, _ what: String
    ) -> Code<Subject> {
        guard let known else { return document.code(fields, key) }
        return document.reference(fields, key, to: known, what)
    }

    private mutating func readStop(_ value: JSONValue, at path: JSONPath) -> Stop {
        let item = document.object(value, at: path, known: PlanReader.stopFields)
        let alighting = document.list(item, "alighting", most: DocumentLimits.requests).compactMap {
            document.code($0.value, at: $0.path) as Pupil.ID?
        }
        let boarding = document.list(item, "boarding", most: DocumentLimits.requests).map { value, path in
            let boarding = document.object(value, at: path, known: ["pupil", "seating"])
            return Stop.Boarding(
                document.code(boarding, "pupil"), document.word(boarding, "seating", default: Seating.seat))
        }
        return Stop(
            place: reference(item, "place", places, "plaats"), arrival: moment(item, "arrival"),
            begin: moment(item, "begin"), departure: moment(item, "departure"), alighting: alighting,
            boarding: boarding)
    }

    private mutating func readUnplanned(_ value: JSONValue, at path: JSONPath) -> Unplanned {
        let item = document.object(value, at: path, known: ["pupil", "reasons", "remedy"])
        let reasons = document.list(item, "reasons", most: DocumentLimits.resources).map { value, path in
            let reason = document.object(value, at: path, known: ["vehicleType", "rule", "text"])
            if reason["rule"] == nil { document.missing("rule", reason) }
            return Unplanned.Reason(
                vehicleType: reference(reason, "vehicleType", vehicleTypes, "voertuigtype"),
                rule: document.word(reason, "rule", default: RuleCode.complete),
                text: document.text(reason, "text") ?? "")
        }
        return Unplanned(
            pupil: document.code(item, "pupil"), reasons: reasons, remedy: document.optionalText(item, "remedy"))
    }
}
