extension HalfDayProblem {
    package func site(_ id: Destination.ID) -> Site? { sites.first { $0.id == id } }
    package func base(_ id: Depot.ID) -> Base? { bases.first { $0.id == id } }
    package func vehicleType(_ id: VehicleType.ID) -> VehicleType? { vehicleTypes.first { $0.id == id } }
    package func fleet(_ id: FleetEntry.ID) -> Fleet? { fleet.first { $0.id == id } }
    package func gate(_ id: Gate.ID) -> Gate? { gates.first { $0.id == id } }

    // Tables for whoever looks up much; where an id stands twice, its first place counts.

    /// Row of the travel matrix by place.
    package var placeIndex: [Place.ID: Int] {
        Dictionary(places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    package var requestsByPupil: [Pupil.ID: Request] {
        Dictionary(requests.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
    }
    package var placeOfSite: [Destination.ID: Place.ID] {
        Dictionary(sites.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    }
}

extension HalfDayProblem {
    /// The ride limit of a request and why it is that (R-REISTIJD): the personal cap if given, else the contract's;
    /// where the direct ride alone exceeds the contract's limit, the direct ride plus `directExcess`. Walking to a
    /// pick-up point has been taken off.
    ///
    /// - Parameter direct: driving time of the direct ride.
    package func rideLimit(of request: Request, direct: Seconds) -> RideLimit {
        let norm = norms.resolve(.maximumRide, for: request)
        let walk = request.walk?.duration ?? .zero
        guard let cap = norm.value.map(Seconds.init(_:)) else {
            return RideLimit(limit: nil, exceedsByDistance: false, norm: norm)
        }
        var isPersonal = false
        if case .pupil = norm.scope { isPersonal = true }
        if !isPersonal, direct + walk > cap {
            let excess = norms.resolve(.directExcess, for: request).value ?? 0
            return RideLimit(limit: direct + Seconds(excess), exceedsByDistance: true, norm: norm)
        }
        return RideLimit(limit: cap - walk, exceedsByDistance: false, norm: norm)
    }

    /// When alighting may begin at the destination (heen): [bell − earliest, bell − latest].
    package func arrivalWindow(of request: Request) -> TimeWindow {
        TimeWindow(
            request.bell - Seconds(norms.resolve(.arrivalEarliest, for: request).value ?? 86_400),
            request.bell - Seconds(norms.resolve(.arrivalLatest, for: request).value ?? 0))
    }

    /// Boarding at the destination (terug) begins no earlier and has ended no later: [bell, bell + latest].
    package func departureWindow(of request: Request) -> TimeWindow {
        TimeWindow(
            request.bell, request.bell + Seconds(norms.resolve(.departureLatest, for: request).value ?? 86_400))
    }

    package func boardingTime(of request: Request) -> Seconds {
        request.needs.boardingTime
            ?? Seconds(
                norms.resolve(
                    request.needs.hasWheelchair ? .boardingTimeWheelchair : .boardingTime, for: request
                ).value ?? 0)
    }

    package func alightingTime(of request: Request) -> Seconds {
        request.needs.alightingTime
            ?? Seconds(
                norms.resolve(
                    request.needs.hasWheelchair ? .alightingTimeWheelchair : .alightingTime, for: request
                ).value ?? 0)
    }

    /// Most pupils aboard while this one is: the pupil's own limit (quiet bus), or the norm where that is less.
    package func mostAboard(of request: Request) -> NormBook.Resolved {
        let norm = norms.resolve(.pupilsAboard, for: request)
        guard let own = request.needs.mostAboard, own <= norm.value ?? own else { return norm }
        return NormSetting(
            key: .pupilsAboard, scope: .pupil(request.pupil), value: own, reason: "afspraak over deze leerling")
    }

    /// Fixed time of a stop: that of a gate when the place belongs to a destination, else that of a home.
    package func fixedStopTime(at place: Place.ID) -> Seconds {
        let isGate = sites.contains { $0.place == place }
        return Seconds(norms.resolve(isGate ? .stopTimeGate : .stopTimeHome).value ?? 0)
    }
}

package struct RideLimit: Hashable, Sendable {
    /// From departure at the boarding stop to begin at the alighting stop; nil is not limited.
    package let limit: Seconds?
    /// The direct ride alone exceeds the contract's limit: the pupil is named in the findings.
    package let exceedsByDistance: Bool
    package let norm: NormBook.Resolved
}
