import Domain

/// A route that a planner keeps in the head for the whole week: the same pupils in the same order, whoever rides.
struct HandMadeRoute {
    let number: Int
    let destination: Destination
    /// The farthest first, as they are collected in the morning.
    let pupils: [Pupil]
    let vehicle: VehicleType.ID

    /// Kilometres on the road between two points, as the planner guesses them: the straight line and a third more.
    static func kilometres(_ from: Coordinate, _ to: Coordinate) -> Double {
        // Degrees to kilometres at 52.6 degrees north.
        let north = (to.latitude - from.latitude) * 111.2
        let east = (to.longitude - from.longitude) * 67.5
        return 1.35 * (north * north + east * east).squareRoot()
    }

    /// Whole minutes of driving, rounded up: slow in town, faster outside it.
    private static func driving(_ from: Coordinate, _ to: Coordinate) -> Int {
        let length = kilometres(from, to)
        let minutes = min(length, 3) / 25 * 60 + max(0, min(length, 15) - 3) / 50 * 60 + max(0, length - 15) / 75 * 60
        return Int(minutes.rounded(.up))
    }

    /// One route in seven was made by someone in a hurry, who forgot that boarding takes time.
    private var isHurried: Bool { number % 7 == 3 }

    private func stopping(_ pupil: Pupil) -> Int {
        if isHurried { return 0 }
        return pupil.needs.hasWheelchair ? 6 : 2
    }

    /// When the vehicle is at each home and at school, in the order of driving.
    func times(of riding: [Pupil], _ direction: Direction, bell: Seconds) -> (homes: [Seconds], school: Seconds) {
        var homes: [Seconds] = []
        switch direction {
        case .toSchool:
            let school = bell - .minutes(8)
            var moment = school
            var place = destination.address.coordinate
            for pupil in riding.reversed() {
                // Brothers and sisters board in one stop.
                let isSameHome = pupil.home.coordinate == place
                moment =
                    moment
                    - .minutes(isSameHome ? 0 : Self.driving(pupil.home.coordinate, place) + stopping(pupil))
                homes.append(moment)
                place = pupil.home.coordinate
            }
            return (homes.reversed(), school)
        case .fromSchool:
            var moment = bell + .minutes(isHurried ? 0 : 1 + riding.map(stopping).reduce(0, +) / 2)
            var place = destination.address.coordinate
            for pupil in riding.reversed() {
                if pupil.home.coordinate != place {
                    moment = moment + .minutes(Self.driving(place, pupil.home.coordinate))
                }
                homes.append(moment)
                place = pupil.home.coordinate
                if let next = riding.reversed().drop(while: { $0.id != pupil.id }).dropFirst().first,
                    next.home.coordinate == place
                {
                    continue
                }
                moment = moment + .minutes(stopping(pupil))
            }
            return (homes, bell)
        }
    }
}
