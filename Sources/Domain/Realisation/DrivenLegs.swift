/// One drive between two stops, as it was driven and as it was assumed.
package struct DrivenLeg: Hashable, Sendable {
    /// The same two points, in this direction.
    package struct Track: Hashable, Sendable {
        package var from: Coordinate
        package var to: Coordinate

        package init(from: Coordinate, to: Coordinate) {
            self.from = from
            self.to = to
        }
    }

    package var track: Track
    package var from: GridSquare
    package var to: GridSquare
    /// In which driving began, 0…23.
    package var hour: Int
    package var assumed: Seconds
    package var realised: Seconds
    /// The same number for drives of one vehicle on one half-day.
    package var vehicleDay: Int
    package var day: Int

    package init(
        track: Track, hour: Int, assumed: Seconds, realised: Seconds, vehicleDay: Int, day: Int
    ) {
        self.track = track
        from = GridSquare(track.from)
        to = GridSquare(track.to)
        self.hour = hour
        self.assumed = assumed
        self.realised = realised
        self.vehicleDay = vehicleDay
        self.day = day
    }
}

/// Takes the drives out of what was told of a half-day.
///
/// Left out: drives of less than three minutes (told by the minute), drives from a stop where someone did not come, drives
/// to a gate that was reached before it opens and to stops for which the plan leaves more time than driving needs (who is
/// early waits there, and standing still is no driving), and routes of which a moment is missing.
package struct LegReader: Sendable {
    private let problem: HalfDayProblem
    private let matrix: TravelMatrix
    private let index: [Place.ID: Int]
    private let requests: [Pupil.ID: Request]
    private let sites: [Destination.ID: Place.ID]
    private let waits: Set<PlannedVisit>
    private static let shortest = Seconds.minutes(3)
    /// Moments are told by the minute.
    private static let slack = Seconds(60)

    private struct PlannedVisit: Hashable {
        var pupil: Pupil.ID
        var kind: CarrierRoute.Visit.Kind
    }

    /// - Parameter matrix: in the order of the problem's places.
    package init(_ problem: HalfDayProblem, matrix: TravelMatrix, plan: HalfDayPlan?) {
        self.problem = problem
        self.matrix = matrix
        index = problem.placeIndex
        requests = problem.requestsByPupil
        sites = problem.placeOfSite
        var waits: Set<PlannedVisit> = []
        for duty in plan?.duties ?? [] {
            for (before, stop) in zip(duty.stops, duty.stops.dropFirst()) {
                guard let from = index[before.place], let to = index[stop.place],
                    stop.begin - before.departure > matrix.duration(from: from, to: to) + Self.slack
                else { continue }
                waits.formUnion(stop.alighting.map { PlannedVisit(pupil: $0, kind: .alights) })
                waits.formUnion(stop.boarding.map { PlannedVisit(pupil: $0.pupil, kind: .boards) })
            }
        }
        self.waits = waits
    }

    private struct Halt {
        var place: Int
        var moment: Seconds
        var visits: [RealisedVisit]
    }

    /// - Parameters:
    ///   - visits: of one half-day.
    ///   - number: for the vehicles of this half-day; grows with each.
    package func legs(_ visits: some Collection<RealisedVisit>, vehicleDay number: inout Int) -> [DrivenLeg] {
        let routes = Dictionary(grouping: visits) { "\($0.key.carrier)/\($0.route)/\($0.vehicle ?? "")" }
        var legs: [DrivenLeg] = []
        for (_, visits) in routes.sorted(by: { $0.key < $1.key }) {
            number += 1
            guard let halts = halts(visits) else { continue }
            for (start, end) in zip(halts, halts.dropFirst()) {
                if let leg = leg(start, end, number) { legs.append(leg) }
            }
        }
        return legs
    }

    /// nil when a moment is missing or a pupil is not known.
    private func halts(_ visits: [RealisedVisit]) -> [Halt]? {
        var halts: [Halt] = []
        for visit in visits.sorted(by: {
            ($0.time ?? .zero, $0.order ?? 0, $0.key) < ($1.time ?? .zero, $1.order ?? 0, $1.key)
        }) {
            guard let time = visit.time, let place = place(visit) else { return nil }
            if let last = halts.indices.last, halts[last].place == place {
                halts[last].visits.append(visit)
            } else {
                halts.append(Halt(place: place, moment: time, visits: [visit]))
            }
        }
        return halts
    }

    private func place(_ visit: RealisedVisit) -> Int? {
        guard let request = requests[visit.key.pupil] else { return nil }
        let isHome = (visit.key.kind == .boards) == (problem.direction == .toSchool)
        return (isHome ? request.place : sites[request.destination]).flatMap { index[$0] }
    }

    private func leg(_ start: Halt, _ end: Halt, _ number: Int) -> DrivenLeg? {
        guard let from = problem.places[start.place].coordinate, let to = problem.places[end.place].coordinate,
            !start.visits.contains(where: \.isNoShow), !mayHaveWaited(end)
        else { return nil }
        let assumed = matrix.duration(from: start.place, to: end.place)
        guard assumed >= Self.shortest else { return nil }
        let left = (start.visits.compactMap(\.time).max() ?? start.moment) - start.moment
        let begun = start.moment + max(left, standing(start))
        guard end.moment - start.moment < .minutes(120), let day = start.visits.first?.key.date.daysSince1970 else {
            return nil
        }
        return DrivenLeg(
            track: .init(from: from, to: to), hour: min(23, begun.rawValue / 3600), assumed: assumed,
            realised: max(.zero, end.moment - begun), vehicleDay: number, day: day)
    }

    /// What a stop takes by the norms.
    private func standing(_ halt: Halt) -> Seconds {
        halt.visits.reduce(problem.fixedStopTime(at: problem.places[halt.place].id)) { sum, visit in
            guard let request = requests[visit.key.pupil] else { return sum }
            return sum
                + (visit.key.kind == .boards ? problem.boardingTime(of: request) : problem.alightingTime(of: request))
        }
    }

    private func mayHaveWaited(_ halt: Halt) -> Bool {
        halt.visits.contains { visit in
            if waits.contains(PlannedVisit(pupil: visit.key.pupil, kind: visit.key.kind)) { return true }
            guard problem.direction == .toSchool, visit.key.kind == .alights,
                let request = requests[visit.key.pupil]
            else { return false }
            return halt.moment <= problem.arrivalWindow(of: request).earliest + 60
        }
    }
}
