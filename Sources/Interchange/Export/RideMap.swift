import Domain

/// The rides of a plan as GeoJSON features.
struct RideMap {
    private let plan: HalfDayPlan
    private let problem: HalfDayProblem
    private let identities: ExportIdentities
    private let points: [Place.ID: Coordinate]
    private let gatePlaces: Set<Place.ID>

    init(plan: HalfDayPlan, problem: HalfDayProblem, identities: ExportIdentities) {
        self.plan = plan
        self.problem = problem
        self.identities = identities
        gatePlaces = Set(problem.sites.map(\.place))
        let exact = Dictionary(
            problem.places.compactMap { place in place.coordinate.map { (place.id, $0) } },
            uniquingKeysWith: { first, _ in first })
        guard identities == .pseudonyms else {
            points = exact
            return
        }
        let known = gatePlaces.union(problem.bases.map(\.place))
        let grid = HomeGrid(homes: problem.requests.compactMap { exact[$0.place] })
        points = exact.reduce(into: [:]) { points, entry in
            points[entry.key] = known.contains(entry.key) ? entry.value : grid.middle(of: entry.value)
        }
    }

    var value: JSONValue {
        ["type": "FeatureCollection", "features": .array(bases + sites + plan.duties.flatMap(features))]
    }

    private var bases: [JSONValue] {
        problem.bases.compactMap { base in
            point(base.place, ["soort": "standplaats", "code": base.id.json, "naam": .string(base.name)])
        }
    }

    private var sites: [JSONValue] {
        problem.sites.compactMap { site in
            point(site.place, ["soort": "bestemming", "code": site.id.json, "naam": .string(site.name)])
        }
    }

    private func features(_ duty: Duty) -> [JSONValue] {
        let base = problem.fleet(duty.fleet).flatMap { problem.base($0.depot)?.place }
        let path = [base].compactMap(\.self) + duty.stops.map(\.place) + [base].compactMap(\.self)
        let line = path.compactMap { points[$0] }
        let stops = duty.stops.indices.compactMap { index in stop(duty, index) }
        guard line.count > 1 else { return stops }
        let properties: JSONValue = [
            "soort": "dienst", "dienst": duty.id.json, "vertrek": .string(duty.start.clockText),
            "terug": .string(duty.end.clockText),
        ]
        return [feature("LineString", .array(line.map(position)), properties)] + stops
    }

    /// Under pseudonyms a stop at a home tells how many, not who and when.
    private func stop(_ duty: Duty, _ index: Int) -> JSONValue? {
        let stop = duty.stops[index]
        let isOpen = identities == .codes || gatePlaces.contains(stop.place)
        return point(
            stop.place,
            .fields([
                "soort": "halte", "dienst": duty.id.json, "halte": .integer(index + 1),
                "aankomst": isOpen ? .string(stop.arrival.clockText) : nil,
                "vertrek": isOpen ? .string(stop.departure.clockText) : nil,
                "instappers": .integer(stop.boarding.count), "uitstappers": .integer(stop.alighting.count),
                "leerlingen": identities == .codes
                    ? .array((stop.boarding.map(\.pupil) + stop.alighting).map(\.json)) : nil,
            ]))
    }

    private func point(_ place: Place.ID, _ properties: JSONValue) -> JSONValue? {
        points[place].map { feature("Point", position($0), properties) }
    }

    private func feature(_ kind: String, _ coordinates: JSONValue, _ properties: JSONValue) -> JSONValue {
        [
            "type": "Feature", "geometry": ["type": .string(kind), "coordinates": coordinates],
            "properties": properties,
        ]
    }

    /// Longitude first, as RFC 7946 has it.
    private func position(_ point: Coordinate) -> JSONValue { [.number(point.longitude), .number(point.latitude)] }
}
