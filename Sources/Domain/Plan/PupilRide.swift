/// One pupil's whole ride in a plan: boarded and later alighted in one duty.
package struct PupilRide: Hashable, Sendable {
    package let pupil: Pupil.ID
    package let duty: Duty.ID
    /// nil for a pupil whom the problem does not know.
    package let request: Request?
    /// Begin and departure of the stop where the pupil boards.
    package let boardingBegin: Seconds
    package let boardingDeparture: Seconds
    /// Begin of the stop where the pupil alights.
    package let alightingBegin: Seconds
    /// Driving without any other stop, from the same boarding place; nil when a place is not known.
    package let direct: Seconds?
    package let directLength: Metres?
    package let limit: RideLimit?

    /// From departure where the pupil boards to begin of alighting.
    package var duration: Seconds { alightingBegin - boardingDeparture }
    /// When the pupil leaves home or comes home, as the vehicle stands there.
    package func homeMoment(_ direction: Direction) -> Seconds {
        direction == .toSchool ? boardingBegin : alightingBegin
    }
    /// Beyond the direct ride.
    package var detour: Seconds? { direct.map { duration - $0 } }
    package var isOverLimit: Bool { limit?.limit.map { duration > $0 } ?? false }
    package var walk: Seconds { request?.walk?.duration ?? .zero }
    /// From door to door: walking to a pick-up point counts, as it does in the norm.
    package var travelTime: Seconds { duration + walk }
    /// Of the travel time; nil is not limited.
    package var travelLimit: Seconds? { limit?.limit.map { $0 + walk } }
}

extension DutyMeter {
    /// The whole rides of a duty, in the order in which they end.
    package func rides(of duty: Duty) -> [PupilRide] {
        var boarded: [Pupil.ID: Stop] = [:]
        var rides: [PupilRide] = []
        for stop in duty.stops {
            for pupil in stop.alighting {
                guard let boarding = boarded.removeValue(forKey: pupil) else { continue }
                rides.append(ride(of: pupil, in: duty.id, from: boarding, to: stop))
            }
            for boarding in stop.boarding { boarded[boarding.pupil] = stop }
        }
        return rides
    }

    private func ride(of pupil: Pupil.ID, in duty: Duty.ID, from boarding: Stop, to alighting: Stop) -> PupilRide {
        let request = requests[pupil]
        let ends = request.flatMap(ends)
        let direct = ends.map { matrix.duration(from: $0.from, to: $0.to) }
        return PupilRide(
            pupil: pupil, duty: duty, request: request, boardingBegin: boarding.begin,
            boardingDeparture: boarding.departure, alightingBegin: alighting.begin, direct: direct,
            directLength: ends.map { matrix.length(from: $0.from, to: $0.to) },
            limit: request.flatMap { request in direct.map { problem.rideLimit(of: request, direct: $0) } })
    }

    /// Where the pupil boards and alights, in the matrix; nil when one of the two is not known.
    private func ends(_ request: Request) -> (from: Int, to: Int)? {
        guard let home = placeIndex[request.place], let site = sitePlace[request.destination],
            let school = placeIndex[site], max(home, school) < matrix.count
        else { return nil }
        return problem.direction == .toSchool ? (home, school) : (school, home)
    }
}
