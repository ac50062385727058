import Domain

/// What is aboard a vehicle after each stop of a duty.
struct DutyLoads {
    struct Load: Hashable {
        /// Without attendants.
        var pupils = 0
        /// With the seats of attendants.
        var seats = 0
        var wheelchairPlaces = 0
    }

    let afterStops: [Load]

    /// Pupils who are not in `requests` count for one place.
    init(_ duty: Duty, _ requests: [Pupil.ID: Request]) {
        var aboard: [Pupil.ID: Load] = [:]
        afterStops = duty.stops.map { stop in
            for pupil in stop.alighting { aboard[pupil] = nil }
            for boarding in stop.boarding {
                aboard[boarding.pupil] = DutyLoads.load(boarding.seating, requests[boarding.pupil]?.needs ?? Needs())
            }
            let attendant = Load(seats: duty.hasAttendant ? 1 : 0)
            return aboard.values.reduce(attendant) { sum, load in
                Load(
                    pupils: sum.pupils + load.pupils, seats: sum.seats + load.seats,
                    wheelchairPlaces: sum.wheelchairPlaces + load.wheelchairPlaces)
            }
        }
    }

    private static func load(_ seating: Seating, _ needs: Needs) -> Load {
        let parent = needs.attendant == .parent ? 1 : 0
        switch seating {
        case .seat: return Load(pupils: 1, seats: needs.places + parent)
        case .wheelchairPlace: return Load(pupils: 1, seats: parent, wheelchairPlaces: needs.places)
        }
    }
}
