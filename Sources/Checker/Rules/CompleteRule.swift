import Domain

/// R-VOLLEDIG
struct CompleteRule: Rule {
    static let description = RuleDescription(
        .complete, title: "Iedereen precies één keer",
        explanation: """
            Elke leerling met een vervoersvraag heeft precies één rit, van de goede plaats naar de goede plaats, of \
            staat met een reden bij de leerlingen zonder rit. Niemand anders rijdt mee.
            """,
        source: "uitgangspunt van dit programma")

    static func check(_ view: PlanView) -> [Finding] {
        direction(view) + view.duties.flatMap(disorders) + wrongPlaces(view)
            + view.problem.requests.flatMap { request in
                planned(request, view)
            } + strangers(view)
    }

    private static func direction(_ view: PlanView) -> [Finding] {
        guard view.plan.direction != view.problem.direction else { return [] }
        return [
            Finding(
                code: .complete, subject: .init(), measured: .text(view.plan.direction.rawValue),
                limit: .text(view.problem.direction.rawValue), cause: "het plan is voor de andere richting")
        ]
    }

    private static func disorders(_ duty: DutyView) -> [Finding] {
        duty.disorders.map { disorder in
            let (pupil, stop, cause) =
                switch disorder {
                case .unknown(let pupil, let stop): (pupil, stop, "deze leerling heeft geen vervoersvraag")
                case .alightsWithoutBoarding(let pupil, let stop): (pupil, stop, "stapt uit zonder te zijn ingestapt")
                case .boardsTwice(let pupil, let stop): (pupil, stop, "stapt in maar is al aan boord")
                case .staysAboard(let pupil, let stop): (pupil, stop, "stapt hier in en stapt nergens uit")
                }
            return Finding(code: .complete, subject: .init(pupil: pupil, duty: duty.id, stop: stop), cause: cause)
        }
    }

    private static func wrongPlaces(_ view: PlanView) -> [Finding] {
        view.rides.flatMap { ride in
            let facts = ride.rider.facts
            return [
                wrongPlace(ride, ride.boarding, facts.boardingPlace, "stapt in op de verkeerde plaats"),
                wrongPlace(ride, ride.alighting, facts.alightingPlace, "stapt uit op de verkeerde plaats"),
            ].compactMap(\.self)
        }
    }

    private static func wrongPlace(_ ride: Ride, _ stop: StopView, _ place: Place.ID?, _ cause: String) -> Finding? {
        guard let place, stop.place != place else { return nil }
        return Finding(
            code: .complete, subject: ride.subject(at: stop), measured: .text(stop.place.text),
            limit: .text(place.text), cause: cause)
    }

    private static func planned(_ request: Request, _ view: PlanView) -> [Finding] {
        let boardings = view.boardings[request.pupil] ?? 0
        let listings = view.listings[request.pupil] ?? []
        let cause: String? =
            if boardings == 0 && listings.isEmpty {
                "heeft geen rit en staat niet bij de leerlingen zonder rit"
            } else if boardings > 0 && !listings.isEmpty {
                "heeft een rit en staat ook bij de leerlingen zonder rit"
            } else if listings.contains(where: { $0.reasons.isEmpty }) {
                "heeft geen rit en er staat geen reden bij"
            } else {
                nil
            }
        var findings = [cause.map { Finding(code: .complete, subject: .init(pupil: request.pupil), cause: $0) }]
        if boardings > 1 { findings.append(tooOften(request, boardings, "heeft meer dan één rit")) }
        if listings.count > 1 {
            findings.append(tooOften(request, listings.count, "staat vaker bij de leerlingen zonder rit"))
        }
        return findings.compactMap(\.self)
    }

    private static func tooOften(_ request: Request, _ count: Int, _ cause: String) -> Finding {
        Finding(
            code: .complete, subject: .init(pupil: request.pupil), measured: .count(count), limit: .count(1),
            cause: cause)
    }

    private static func strangers(_ view: PlanView) -> [Finding] {
        view.plan.unplanned.filter { view.index.pupils[$0.pupil] == nil }.map {
            Finding(
                code: .complete, subject: .init(pupil: $0.pupil),
                cause: "staat bij de leerlingen zonder rit, maar heeft geen vervoersvraag")
        }
    }
}
