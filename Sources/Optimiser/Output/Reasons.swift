import Domain

/// Why a request has no ride, per vehicle type, and one thing that may mend it.
struct Reasons {
    private let problem: HalfDayProblem
    private let matrix: TravelMatrix
    private let instance: Instance
    private let factory: RouteFactory

    init(_ problem: HalfDayProblem, _ matrix: TravelMatrix, _ instance: Instance, _ factory: RouteFactory) {
        self.problem = problem
        self.matrix = matrix
        self.instance = instance
        self.factory = factory
    }

    func unplanned(_ index: Int, isGateFull: Bool = false) -> Unplanned {
        let request = problem.requests[index]
        if isGateFull { return unplannedAtGate(request) }
        var reasons: [Unplanned.Reason] = []
        for (typeIndex, type) in problem.vehicleTypes.enumerated() {
            let reason = reason(for: index, request, type, typeIndex)
            reasons.append(.init(vehicleType: type.id, rule: reason.rule, text: reason.text))
        }
        if reasons.isEmpty {
            reasons = [.init(vehicleType: "-", rule: .duty, text: "er zijn geen voertuigen in dit dagdeel")]
        }
        return Unplanned(pupil: request.pupil, reasons: reasons, remedy: remedy(request, reasons))
    }

    private func unplannedAtGate(_ request: Request) -> Unplanned {
        Unplanned(
            pupil: request.pupil,
            reasons: problem.vehicleTypes.map {
                .init(
                    vehicleType: $0.id, rule: .gate,
                    text: "bij de poort van de bestemming is geen plaats meer voor een voertuig binnen de tijden")
            },
            remedy: "Misschien kunnen er meer voertuigen tegelijk bij de poort staan, of mag de aankomsttijd ruimer.")
    }

    private func reason(for index: Int, _ request: Request, _ type: VehicleType, _ typeIndex: Int) -> (
        rule: RuleCode, text: String
    ) {
        let needs = request.needs
        if needs.wheelchair == .wheelchair && !type.hasLift {
            return (.wheelchair, "\(type.name) heeft geen lift of oprijplaat")
        }
        let classes = instance.classes.indices.filter { instance.classes[$0].type == typeIndex }
        if classes.isEmpty { return (.duty, "geen \(type.name) beschikbaar in dit dagdeel") }
        let suitable = classes.filter { instance.seatings(index, $0) != 0 }
        if suitable.isEmpty { return placeReason(needs, type) }
        let companions = instance.companions.range(index).map { instance.companions[$0] }
        if suitable.contains(where: { factory.single(index, in: $0) != nil }) {
            if !companions.isEmpty {
                return (.together, "geen \(type.name) waarin alle leerlingen die samen moeten reizen passen")
            }
            return (.duty, "alle voertuigen van dit type zijn nodig voor andere leerlingen")
        }
        return timeReason(request, suitable.map { instance.classes[$0] })
    }

    private func placeReason(_ needs: Needs, _ type: VehicleType) -> (rule: RuleCode, text: String) {
        if needs.childSeat == .booster && type.boosters == 0 {
            return (.childSeat, "\(type.name) heeft geen zitverhoger")
        }
        if needs.childSeat == .childSeat && type.childSeats == 0 {
            return (.childSeat, "\(type.name) heeft geen kinderzitje")
        }
        if needs.frontSeat == .required && type.frontSeats == 0 {
            return (.childSeat, "\(type.name) heeft geen plaats voorin")
        }
        return (.seats, "\(type.name) heeft niet genoeg plaatsen van de goede soort")
    }

    private func timeReason(_ request: Request, _ classes: [VehicleClass]) -> (rule: RuleCode, text: String) {
        let home = problem.places.firstIndex { $0.id == request.place } ?? 0
        let site = problem.site(request.destination).flatMap { site in
            problem.places.firstIndex { $0.id == site.place }
        }
        let (from, to) = problem.direction == .toSchool ? (home, site ?? 0) : (site ?? 0, home)
        let direct = matrix.duration(from: from, to: to)
        if let limit = problem.rideLimit(of: request, direct: direct).limit, direct > limit {
            return (
                .rideTime,
                "rechtstreeks rijden duurt al \(direct.durationText), de grens is \(limit.durationText)"
            )
        }
        if request.earliestPickup != nil {
            return (.earliest, "ophalen kan niet zo vroeg als nodig is om op tijd op school te zijn")
        }
        if request.handover != nil || request.latestDropOff != nil {
            return (.handover, "er is niet iemand thuis op het moment dat de leerling thuis kan zijn")
        }
        return (.duty, "past niet binnen de diensttijd van de voertuigen")
    }

    private func remedy(_ request: Request, _ reasons: [Unplanned.Reason]) -> String {
        switch reasons.last(where: { $0.rule != .wheelchair && $0.rule != .childSeat })?.rule ?? reasons.first?.rule {
        case .rideTime: "Misschien kan de persoonlijke grens voor de reistijd ruimer."
        case .earliest: "Misschien mag de leerling iets eerder worden opgehaald."
        case .handover: "Misschien kan er langer iemand thuis zijn."
        case .together: "Misschien hoeven deze leerlingen niet allemaal samen te reizen."
        case .seats, .wheelchair, .childSeat: "Misschien is er een voertuig met meer of andere plaatsen."
        default: "Misschien kan er een voertuig bij, of een dienst eerder beginnen of later eindigen."
        }
    }
}
