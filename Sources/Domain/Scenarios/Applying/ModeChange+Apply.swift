extension ModeChange {
    /// The group leaves the vehicles; each pupil's compensation counts for a year.
    func apply(to scenario: inout ScenarioRegion, _ distances: Distances) throws(Fault) {
        let basis = YearBasis(scenario.region.contract)
        let members = try group.members(of: scenario.region, distances)
        for pupil in members {
            let destination = scenario.region.destinations[try scenario.region.index(of: pupil.destination)]
            let length = distances.ride(pupil.home.coordinate, destination.address.coordinate).length
            let cost = yearCost(of: pupil.attendance, to: destination, length: length, basis)
            scenario.otherModes.append(.init(pupil: pupil, mode: mode, yearCost: cost, source: source))
            scenario.pickups[pupil.id] = nil
        }
        let leaving = Set(members.map(\.id))
        scenario.region.pupils.removeAll { leaving.contains($0.id) }
        scenario.notes.append(
            "\(members.count.counted("leerling reist", "leerlingen reizen")) met \(mode.dutch). De vergoeding is geteld over \(basis.schoolDays) schooldagen en het eigen weekrooster (\(source))."
        )
    }

    /// Kilometres of the direct ride, each way that is paid, each ride of the year; a week has five school days. Rounded
    /// once, half up.
    func yearCost(
        of attendance: Attendance, to destination: Destination, length: Metres, _ basis: YearBasis
    ) -> Cents {
        let days = attendance.days.filter { destination.bellTimes[$0] != nil || attendance.personalStart != nil }.count
        let ridesInFiveYears = basis.schoolDays * days * attendance.directions.count
        let distance = Rounding.divide(
            perKilometre.rawValue * length.rawValue * waysPerRide * ridesInFiveYears, by: 5 * 1000 * 100)
        return max(.zero, Cents(distance) + perYear - threshold)
    }
}

extension ModeChange.Mode {
    /// As in a sentence: `met de fiets`.
    package var dutch: String {
        switch self {
        case .publicTransport: "het openbaar vervoer"
        case .bicycle: "de fiets"
        case .ownCar: "de eigen auto"
        }
    }
}
