import Domain

/// The routes of one scenario in one direction.
struct ScenarioMap {
    let scenario: ScenarioPage
    let direction: Direction
    let edition: Edition
    let outlines: [ComparisonReportInput.Outline]
    /// Homes in the base: one grid for every scenario, so that two maps cannot be subtracted.
    let homes: [Coordinate]

    private var halves: [HalfFigures] { scenario.halves(direction) }
    private var title: String { "Kaart van de routes \(direction.rawValue), \(scenario.name)" }

    var html: HTML {
        Picture(label: title, drawing: map ?? tag("p") { "Van de plaatsen zijn geen coördinaten bekend." }).html
    }

    private var map: HTML? {
        let coarse = CoarseRoutes(homes: homes)
        let duties = halves.flatMap(\.duties)
        return RouteMap(
            anchor: scenario.anchor.sub(direction == .toSchool ? "kaart-heen" : "kaart-terug"), title: title,
            description: "De diensten rijden tussen standplaatsen, woningen en bestemmingen.",
            width: 960, heights: 420...680,
            routes: edition.showsPupils
                ? duties.map { RouteShape($0, place: \.coordinate) } : coarse.shapes(of: duties),
            destinations: ScenarioMap.destinations(halves), depots: depots,
            homes: edition.showsPupils ? duties.flatMap(\.stops).filter { !$0.isSite }.compactMap(\.coordinate) : [],
            pickups: pickups,
            background: MapBackground(outlines: outlines, crowds: HomeGrid(homes: homes).crowds), fontSize: 12
        ).html
    }

    /// Those in use, by name.
    static func destinations(_ halves: [HalfFigures]) -> [RouteMap.Mark] {
        var seen: Set<String> = []
        return halves.flatMap { half in
            let used = Set(half.duties.flatMap(\.destinations))
            return half.problem.sites.filter { used.contains($0.name) && seen.insert($0.name).inserted }
                .compactMap { site in half.book.coordinate(site.place).map { RouteMap.Mark(name: site.name, at: $0) } }
        }
    }

    private var depots: [RouteMap.Mark] {
        var seen: Set<String> = []
        return halves.flatMap { half in
            half.problem.bases.filter { seen.insert($0.name).inserted }.compactMap { base in
                half.book.coordinate(base.place).map { RouteMap.Mark(name: base.name, at: $0) }
            }
        }
    }

    /// A point that few pupils walk to leads to their homes.
    private var pickups: [Coordinate] {
        let points = scenario.result.input.pickups.values.map(\.point)
        let counts = Dictionary(points.map { ($0.id, 1) }, uniquingKeysWith: +)
        let smallest = edition.showsPupils ? 1 : SmallCounts.smallest
        return Dictionary(points.map { ($0.id, $0.coordinate) }, uniquingKeysWith: { first, _ in first })
            .filter { counts[$0.key, default: 0] >= smallest }.sorted { $0.key < $1.key }.map(\.value)
    }
}
