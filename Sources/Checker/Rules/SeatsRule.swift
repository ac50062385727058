import Domain

/// R-PLAATSEN
struct SeatsRule: Rule {
    static let description = RuleDescription(
        .seats, title: "Genoeg plaatsen",
        explanation: """
            Op elk moment passen de leerlingen en begeleiders op de stoelen en rolstoelplaatsen van een indeling van \
            het voertuig. Kan de chauffeur onderweg niet ombouwen, dan geldt één indeling voor de hele dienst.
            """,
        source: "de indelingen in het bestand met voertuigen")

    static func check(_ view: PlanView) -> [Finding] { view.duties.flatMap(check) }

    private static func check(_ duty: DutyView) -> [Finding] {
        guard let type = duty.type else { return [] }
        let misfits = duty.stops.filter { stop in
            !stop.boarding.isEmpty && !type.configurations.contains { load(duty, stop).fits($0) }
        }
        if !misfits.isEmpty { return misfits.map { finding(duty, type, $0, "te weinig plaatsen") } }
        guard !type.reconfigurableOnTheWay, !duty.stops.isEmpty,
            !type.configurations.contains(where: { fitsThroughout(duty, $0) })
        else { return [] }
        let first = duty.stops.first { stop in
            !type.configurations.contains { configuration in
                duty.stops[...stop.index].allSatisfy { load(duty, $0).fits(configuration) }
            }
        }
        return [finding(duty, type, first ?? duty.stops[0], "geen enkele indeling past de hele dienst")]
    }

    /// Whether one arrangement is enough from depot to depot.
    static func fitsThroughout(_ duty: DutyView, _ configuration: SeatConfiguration) -> Bool {
        duty.stops.allSatisfy { load(duty, $0).fits(configuration) }
    }

    /// What is used on departure from a stop.
    static func load(_ duty: DutyView, _ stop: StopView) -> SeatConfiguration {
        SeatConfiguration(
            seats: stop.after.map(\.seats).reduce(duty.duty.hasAttendant ? 1 : 0, +),
            wheelchairPlaces: stop.after.map(\.wheelchairPlaces).reduce(0, +))
    }

    private static func finding(_ duty: DutyView, _ type: VehicleType, _ stop: StopView, _ cause: String) -> Finding {
        Finding(
            code: .seats, subject: duty.subject(stop), measured: .text(load(duty, stop).placesText),
            limit: .text(type.configurations.map(\.placesText).joined(separator: " of ")), cause: cause,
            source: "voertuigtype \(type.id)", advice: "Misschien past een groter voertuig of een leerling minder.")
    }
}

extension SeatConfiguration {
    func fits(_ configuration: SeatConfiguration) -> Bool {
        seats <= configuration.seats && wheelchairPlaces <= configuration.wheelchairPlaces
    }

    /// `4 stoelen + 1 rolstoelplaats`.
    var placesText: String {
        "\(seats.counted("stoel", "stoelen")) + "
            + wheelchairPlaces.counted("rolstoelplaats", "rolstoelplaatsen")
    }
}
