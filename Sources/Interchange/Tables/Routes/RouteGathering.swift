package import Domain

/// Puts the rows of a file together into routes, and tells which rows contradict each other.
package struct RouteGathering: Sendable {
    /// A route, with the line of each visit.
    package struct Gathered: Sendable {
        package var route: CarrierRoute
        /// Of the first row.
        package var line: Int
        package fileprivate(set) var lines: [CarrierRoute.Visit.Key: Int] = [:]

        /// Where to send someone who wants to mend it.
        package func line(of pupil: Pupil.ID?, _ kind: CarrierRoute.Visit.Kind?) -> Int {
            guard let pupil else { return line }
            let kinds = kind.map { [$0] } ?? CarrierRoute.Visit.Kind.allCases
            return (kinds + CarrierRoute.Visit.Kind.allCases).lazy
                .compactMap { lines[.init(pupil: pupil, kind: $0)] }.first ?? line
        }
    }

    /// By carrier, day and direction, in the order of the file.
    package private(set) var routes: [Gathered] = []
    package private(set) var issues: [ImportIssue] = []

    private struct Key: Hashable {
        var carrier: Carrier.ID
        var route: CarrierRoute.ID
        var date: PlanDate
        var direction: Direction
    }

    private struct Ride: Hashable {
        var carrier: Carrier.ID
        var pupil: Pupil.ID
        var date: PlanDate
        var direction: Direction
    }

    private let file: String
    private let sheet: String?
    private var position: [Key: Int] = [:]
    private var rides: [Ride: (route: CarrierRoute.ID, line: Int)] = [:]
    /// Nothing is said about who is missing on these: that follows from another error.
    private var touched: Set<CarrierRoute.ID>

    /// - Parameters:
    ///   - sheet: of a workbook.
    ///   - touched: routes of which rows were refused already.
    package init(
        _ rows: [Sourced<RouteRow>], known: RouteKnowledge, fileName: String, sheet: String? = nil,
        touched: Set<CarrierRoute.ID> = []
    ) {
        self.sheet = sheet
        self.touched = touched
        file = fileName
        for row in rows {
            for date in row.value.dates { take(row, on: date) }
        }
        for row in rows {
            if case .everyone(let destination) = row.value.subject {
                for date in row.value.dates { expand(row, destination, on: date, known) }
            }
        }
    }

    private mutating func take(_ row: Sourced<RouteRow>, on date: PlanDate) {
        let value = row.value
        let key = Key(carrier: value.carrier, route: value.route, date: date, direction: value.direction)
        let index = position[key] ?? routes.count
        if index == routes.count {
            position[key] = index
            routes.append(
                Gathered(
                    route: CarrierRoute(
                        id: value.route, carrier: value.carrier, date: date, direction: value.direction, visits: []),
                    line: row.line))
        }
        agree(\.vehicle, value.vehicle, "voertuig", index, row.line)
        agree(\.driver, value.driver, "chauffeur", index, row.line)
        agree(\.hasAttendant, value.hasAttendant, "begeleider", index, row.line)
        if case .pupil(let pupil) = value.subject { add(pupil, row, index) }
    }

    /// One route has one vehicle and one driver; empty cells take those of the other rows.
    private mutating func agree<Value: Equatable>(
        _ field: WritableKeyPath<CarrierRoute, Value?>, _ value: Value?, _ column: String, _ index: Int, _ line: Int
    ) {
        guard let value else { return }
        guard let known = routes[index].route[keyPath: field] else {
            routes[index].route[keyPath: field] = value
            return
        }
        if known != value {
            report(
                .contradiction, line, column,
                "route \(routes[index].route.id) heeft op een eerdere regel een andere waarde",
                "Een route is wat één voertuig in één dagdeel doet. Geef een ander voertuig een ander routenummer.")
        }
    }

    private mutating func add(_ pupil: Pupil.ID, _ row: Sourced<RouteRow>, _ index: Int) {
        let route = routes[index].route
        let ride = Ride(carrier: route.carrier, pupil: pupil, date: route.date, direction: route.direction)
        if let earlier = rides[ride], earlier.route != route.id {
            report(
                .contradiction, row.line, "leerling",
                "deze leerling zit \(route.direction.rawValue) ook op route \(earlier.route) (regel \(earlier.line)), en kan niet in twee voertuigen tegelijk",
                "Haal de leerling van een van beide routes af.")
            touched.insert(route.id)
            return
        }
        if rides[ride] == nil { rides[ride] = (route.id, row.line) }
        let key = CarrierRoute.Visit.Key(pupil: pupil, kind: row.value.kind)
        if let earlier = routes[index].lines[key] {
            report(
                .duplicateCode, row.line, "leerling",
                "\(key.kind.rawValue) van deze leerling op deze route staat ook op regel \(earlier)",
                "Misschien is een van beide regels een oude: haal die weg.")
            return
        }
        routes[index].lines[key] = row.line
        routes[index].route.visits.append(
            .init(pupil: pupil, kind: row.value.kind, order: row.value.order, time: row.value.time))
    }

    private mutating func expand(
        _ row: Sourced<RouteRow>, _ destination: Destination.ID, on date: PlanDate, _ known: RouteKnowledge
    ) {
        let value = row.value
        let key = Key(carrier: value.carrier, route: value.route, date: date, direction: value.direction)
        guard let index = position[key] else { return }
        var pupils: [Pupil.ID] = []
        for visit in routes[index].route.visits
        where known.pupils[visit.pupil] == destination && !pupils.contains(visit.pupil) { pupils.append(visit.pupil) }
        let waiting = pupils.filter { routes[index].lines[.init(pupil: $0, kind: value.kind)] == nil }
        guard !waiting.isEmpty else {
            if pupils.isEmpty, touched.contains(value.route) { return }
            report(
                .contradiction, row.line, "bestemming",
                pupils.isEmpty
                    ? "niemand op route \(value.route) gaat naar deze bestemming"
                    : "iedereen op route \(value.route) voor deze bestemming heeft al een eigen regel",
                nil)
            return
        }
        for pupil in waiting { add(pupil, row, index) }
    }

    /// Once for each line, also when the row is about several days.
    private mutating func report(
        _ code: ImportCode, _ line: Int, _ column: String, _ message: String, _ advice: String?
    ) {
        let issue = ImportIssue(
            code.severity, code: code.rawValue, location: .init(file: file, sheet: sheet, line: line, column: column),
            message: message, advice: advice)
        if !issues.contains(issue) { issues.append(issue) }
    }
}

extension CarrierRoute.Visit {
    /// One pupil boards once and alights once on a route.
    package struct Key: Hashable, Sendable {
        package var pupil: Pupil.ID
        package var kind: Kind

        package init(pupil: Pupil.ID, kind: Kind) {
            self.pupil = pupil
            self.kind = kind
        }
    }
}
