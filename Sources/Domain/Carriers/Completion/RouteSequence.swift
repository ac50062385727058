/// The stops of one route, in order: from order or times, with the stops at the destinations that the file left out.
struct RouteSequence {
    private typealias Visit = CarrierRoute.Visit

    private let route: CarrierRoute
    private let world: RouteWorld

    init(_ route: CarrierRoute, _ world: RouteWorld) {
        self.route = route
        self.world = world
    }

    func stops(_ told: inout [RouteCompletion]) throws(RouteCompleter.Gap) -> [RouteStop] {
        let visits = try ordered(&told)
        try checkTimes(visits)
        try checkEnds(visits)
        var stops: [RouteStop] = []
        for visit in visits { try add(visit, to: &stops) }
        try addDestinations(&stops, &told)
        return stops
    }

    // MARK: Order

    private func ordered(_ told: inout [RouteCompletion]) throws(RouteCompleter.Gap) -> [Visit] {
        let visits = route.visits
        if visits.allSatisfy({ $0.order != nil }) { return stable(visits) { $0.order ?? 0 } }
        if visits.allSatisfy({ $0.time != nil }) {
            tell(.order, nil, "de volgorde komt uit de tijden", &told)
            return stable(visits) { $0.time?.rawValue ?? 0 }
        }
        guard visits.allSatisfy({ $0.order == nil }) else {
            let visit = visits.first { $0.order == nil }
            throw gap(
                visit, "heeft geen volgorde, en die is niet uit de tijden te halen",
                advice: "Geef bij elke regel van de route een volgorde, of bij elke regel een tijd.")
        }
        tell(.order, nil, "de volgorde is die van het bestand", &told)
        return visits
    }

    private func stable(_ visits: [Visit], _ key: (Visit) -> Int) -> [Visit] {
        visits.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
    }

    /// Times that run back along the order.
    private func checkTimes(_ visits: [Visit]) throws(RouteCompleter.Gap) {
        var latest: Visit?
        for visit in visits {
            guard let time = visit.time else { continue }
            if let latest, let before = latest.time, time < before {
                throw gap(
                    visit,
                    "staat in de volgorde na \(latest.pupil) (\(before.clockText)), maar de tijd is eerder: "
                        + time.clockText,
                    advice: "Misschien is de volgorde of een van de tijden verkeerd ingevuld.")
            }
            latest = visit
        }
    }

    private func checkEnds(_ visits: [Visit]) throws(RouteCompleter.Gap) {
        var aboard: Set<Pupil.ID> = []
        var boarded: Set<Pupil.ID> = []
        let boards = Set(visits.filter { $0.kind == .boards }.map(\.pupil))
        for visit in visits {
            switch visit.kind {
            case .boards:
                aboard.insert(visit.pupil)
                boarded.insert(visit.pupil)
            case .alights:
                if boards.contains(visit.pupil), !boarded.contains(visit.pupil) {
                    throw gap(visit, "stapt uit voordat deze leerling is ingestapt")
                }
                if !boards.contains(visit.pupil), world.toSchool {
                    throw gap(
                        visit, "stapt uit, maar stapt nergens in",
                        advice: "Geef ook de regel waar deze leerling thuis instapt.")
                }
                aboard.remove(visit.pupil)
            }
        }
        if !world.toSchool, let left = visits.first(where: { $0.kind == .boards && aboard.contains($0.pupil) }) {
            throw gap(
                left, "stapt in, maar stapt nergens uit",
                advice: "Geef ook de regel waar deze leerling thuis uitstapt, met volgorde of tijd.")
        }
    }

    // MARK: Stops

    private func add(_ visit: Visit, to stops: inout [RouteStop]) throws(RouteCompleter.Gap) {
        guard let place = world.place(visit.pupil, visit.kind) else {
            throw gap(
                visit,
                (visit.kind == .boards) == world.toSchool
                    ? "van deze leerling is niet bekend waar die woont"
                    : "van deze leerling is de bestemming niet bekend")
        }
        if let last = stops.last, last.place == place, last.time == nil || visit.time == nil || last.time == visit.time
        {
            stops[stops.count - 1].time = last.time ?? visit.time
        } else {
            stops.append(RouteStop(place: place, time: visit.time))
        }
        switch visit.kind {
        case .boards: stops[stops.count - 1].boarding.append(visit.pupil)
        case .alights: stops[stops.count - 1].alighting.append(visit.pupil)
        }
    }

    /// Heen: who boards and alights nowhere, alights at the first stop at the own destination after it, or at a stop
    /// behind the last one. Terug: the same before the first one.
    private func addDestinations(_ stops: inout [RouteStop], _ told: inout [RouteCompletion]) throws(RouteCompleter.Gap)
    {
        let kind: Visit.Kind = world.toSchool ? .alights : .boards
        let alighted = Set(stops.flatMap(\.alighting))
        let boarded = Set(stops.flatMap(\.boarding))
        let loose =
            world.toSchool
            ? stops.flatMap(\.boarding).filter { !alighted.contains($0) }
            : stops.flatMap(\.alighting).filter { !boarded.contains($0) }
        var added: [Pupil.ID] = []
        for pupil in loose {
            guard let place = world.place(pupil, kind) else {
                throw gap(
                    Visit(pupil: pupil, kind: kind), "het is niet bekend waar deze leerling moet \(kind.rawValue)",
                    advice: "De bestemming van de leerling staat niet in de werkmap.")
            }
            if join(pupil, at: place, &stops) {
                tell(world.toSchool ? .alighting : .boarding, pupil, words(pupil), &told)
            } else {
                added.append(pupil)
            }
        }
        append(added, &stops)
        for pupil in added { tell(world.toSchool ? .alighting : .boarding, pupil, words(pupil), &told) }
    }

    private func words(_ pupil: Pupil.ID) -> String {
        world.toSchool
            ? "\(pupil) stapt uit bij de eigen bestemming" : "\(pupil) stapt in bij de eigen bestemming"
    }

    private func join(_ pupil: Pupil.ID, at place: Place.ID, _ stops: inout [RouteStop]) -> Bool {
        if world.toSchool {
            let home = stops.firstIndex { $0.boarding.contains(pupil) } ?? 0
            guard let index = stops[home...].firstIndex(where: { $0.place == place && !$0.alighting.isEmpty }) else {
                return false
            }
            stops[index].alighting.append(pupil)
        } else {
            let home = stops.firstIndex { $0.alighting.contains(pupil) } ?? 0
            guard let index = stops[...home].lastIndex(where: { $0.place == place && !$0.boarding.isEmpty }) else {
                return false
            }
            stops[index].boarding.append(pupil)
        }
        return true
    }

    /// New stops, one for each destination, by the school's time and then each time the nearest one.
    private func append(_ pupils: [Pupil.ID], _ stops: inout [RouteStop]) {
        var groups: [(place: Place.ID, bell: Seconds, pupils: [Pupil.ID])] = []
        for pupil in pupils {
            guard let place = world.place(pupil, world.toSchool ? .alights : .boards) else { continue }
            let bell = world.requests[pupil]?.bell ?? .zero
            if let index = groups.firstIndex(where: { $0.place == place }) {
                groups[index].pupils.append(pupil)
                groups[index].bell = min(groups[index].bell, bell)
            } else {
                groups.append((place, bell, [pupil]))
            }
        }
        var new: [RouteStop] = []
        var here = world.toSchool ? stops.last?.place : nil
        while !groups.isEmpty {
            let index =
                groups.indices.min { left, right in
                    let (one, other) = (groups[left], groups[right])
                    let distances = here.map { (world.driving($0, one.place), world.driving($0, other.place)) }
                    return (one.bell, distances?.0 ?? .zero, one.place.text)
                        < (other.bell, distances?.1 ?? .zero, other.place.text)
                } ?? 0
            let next = groups.remove(at: index)
            here = next.place
            new.append(
                world.toSchool
                    ? RouteStop(place: next.place, alighting: next.pupils)
                    : RouteStop(place: next.place, boarding: next.pupils))
        }
        stops = world.toSchool ? stops + new : new + stops
    }

    // MARK: Words

    private func tell(_ kind: RouteCompletion.Kind, _ pupil: Pupil.ID?, _ text: String, _ told: inout [RouteCompletion])
    {
        told.append(RouteCompletion(kind: kind, route: route.id, pupil: pupil, text: "Route \(route.id): \(text)."))
    }

    private func gap(_ visit: Visit?, _ text: String, advice: String? = nil) -> RouteCompleter.Gap {
        .init(route: route.id, pupil: visit?.pupil, kind: visit?.kind, text: text, advice: advice)
    }
}
