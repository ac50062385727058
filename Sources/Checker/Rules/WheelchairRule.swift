import Domain

/// R-ROLSTOEL
struct WheelchairRule: Rule {
    static let description = RuleDescription(
        .wheelchair, title: "Rolstoelen veilig mee",
        explanation: """
            Wie in de rolstoel reist, staat op een rolstoelplaats in een voertuig met lift of oprijplaat. Wie kan \
            overstappen mag op een stoel als de ingeklapte rolstoel mee kan. Wie geen rolstoel heeft, zit op een stoel.
            """,
        source: "Code VVR (veilig vervoer van rolstoelinzittenden)")

    static func check(_ view: PlanView) -> [Finding] { view.duties.flatMap(check) }

    private static func check(_ duty: DutyView) -> [Finding] {
        guard let type = duty.type else { return [] }
        return duty.stops.flatMap { stop in
            stop.boarding.compactMap { seating($0, type).map { finding(duty, stop, $0) } }
                + [luggage(duty, stop, type)].compactMap(\.self)
        }

        func finding(_ duty: DutyView, _ stop: StopView, _ problem: (Rider, String)) -> Finding {
            Finding(
                code: .wheelchair, subject: .init(pupil: problem.0.pupil, duty: duty.id, stop: stop.index),
                measured: .text(problem.0.seating.rawValue), cause: problem.1, source: "voertuigtype \(type.id)",
                advice: type.hasLift ? nil : "Misschien kan de leerling mee in een voertuig met lift.")
        }
    }

    private static func seating(_ rider: Rider, _ type: VehicleType) -> (Rider, String)? {
        switch (rider.needs.wheelchair, rider.seating) {
        case (.none, .wheelchairPlace): (rider, "zonder rolstoel op een rolstoelplaats")
        case (.wheelchair, .seat): (rider, "reist in de rolstoel maar is op een stoel gezet")
        case (.wheelchair, .wheelchairPlace), (.canTransfer, .wheelchairPlace):
            type.hasLift ? nil : (rider, "het voertuig heeft geen lift of oprijplaat")
        case (.none, .seat), (.canTransfer, .seat): nil
        }
    }

    private static func luggage(_ duty: DutyView, _ stop: StopView, _ type: VehicleType) -> Finding? {
        func isFolded(_ rider: Rider) -> Bool { rider.needs.wheelchair == .canTransfer && rider.seating == .seat }
        let folded = stop.after.filter(isFolded)
        guard folded.count > type.chairLuggage, let last = stop.boarding.last(where: isFolded) else { return nil }
        return Finding(
            code: .wheelchair, subject: .init(pupil: last.pupil, duty: duty.id, stop: stop.index),
            measured: .count(folded.count), limit: .count(type.chairLuggage),
            cause: "te veel ingeklapte rolstoelen als bagage", source: "voertuigtype \(type.id)")
    }
}
