import Domain

/// R-ZITJE
struct ChildSeatRule: Rule {
    static let description = RuleDescription(
        .childSeat, title: "Zitjes en plaatsen voorin",
        explanation: """
            Er zijn niet meer zitverhogers en kinderzitjes nodig dan het voertuig heeft. Voorin zit alleen wie dat \
            mag, en wie voorin moet zitten heeft daar een plaats.
            """,
        source: "Reglement verkeersregels en verkeerstekens 1990, artikel 59; het bestand met voertuigen")

    static func check(_ view: PlanView) -> [Finding] { view.duties.flatMap(check) }

    private static func check(_ duty: DutyView) -> [Finding] {
        guard let type = duty.type else { return [] }
        let stock = duty.stops.flatMap { stop in
            [
                over(duty, stop, type.boosters, "te weinig zitverhogers") { $0.needs.childSeat == .booster },
                over(duty, stop, type.childSeats, "te weinig kinderzitjes") { $0.needs.childSeat == .childSeat },
                over(duty, stop, type.frontSeats, "te weinig plaatsen voorin", isRequiredInFront),
            ].compactMap(\.self)
        }
        return stock + [behind(duty, type)].compactMap(\.self)
    }

    private static func isRequiredInFront(_ rider: Rider) -> Bool {
        rider.seating == .seat && rider.needs.frontSeat == .required
    }

    /// A finding at the stop where someone boards for whom there is none left.
    private static func over(
        _ duty: DutyView, _ stop: StopView, _ stock: Int, _ cause: String, _ needs: (Rider) -> Bool
    ) -> Finding? {
        let count = stop.after.count(where: needs)
        guard count > stock, let last = stop.boarding.last(where: needs) else { return nil }
        return Finding(
            code: .childSeat, subject: .init(pupil: last.pupil, duty: duty.id, stop: stop.index),
            measured: .count(count), limit: .count(stock), cause: cause)
    }

    /// Those who may not sit in front need seats in the back, within an arrangement that fits everyone.
    private static func behind(_ duty: DutyView, _ type: VehicleType) -> Finding? {
        guard type.frontSeats > 0 else { return nil }
        if type.reconfigurableOnTheWay {
            for stop in duty.stops {
                let fitting = type.configurations.filter { SeatsRule.load(duty, stop).fits($0) }
                if let limit = tooFew(fitting, type, [stop]) { return finding(duty, stop, limit) }
            }
            return nil
        }
        let fitting = type.configurations.filter { SeatsRule.fitsThroughout(duty, $0) }
        guard let limit = tooFew(fitting, type, duty.stops) else { return nil }
        return duty.stops.first { backSeatsUsed($0) > limit }.map { finding(duty, $0, limit) }
    }

    /// The most seats in the back of these arrangements when at none of them all stops fit.
    private static func tooFew(_ fitting: [SeatConfiguration], _ type: VehicleType, _ stops: [StopView]) -> Int? {
        let most = fitting.map { $0.seats - type.frontSeats }.max()
        guard let most, stops.contains(where: { backSeatsUsed($0) > most }) else { return nil }
        return most
    }

    private static func backSeatsUsed(_ stop: StopView) -> Int {
        stop.after.filter { $0.seating == .seat && $0.needs.frontSeat == .notAllowed }.map(\.needs.places).reduce(0, +)
    }

    private static func finding(_ duty: DutyView, _ stop: StopView, _ limit: Int) -> Finding {
        Finding(
            code: .childSeat, subject: duty.subject(stop), measured: .count(backSeatsUsed(stop)), limit: .count(limit),
            cause: "te weinig stoelen achterin voor leerlingen die niet voorin mogen",
            advice: "Misschien mag een van deze leerlingen voorin zitten.")
    }
}
