package import Domain

/// One row of ritten.csv.
package struct RouteRow: Hashable, Sendable {
    /// Who boards or alights.
    package enum Subject: Hashable, Sendable {
        case pupil(Pupil.ID)
        /// Everyone on the route who goes there and has no row of the kind.
        case everyone(Destination.ID)
    }

    package var carrier: Carrier.ID
    package var route: CarrierRoute.ID
    package var direction: Direction
    /// At least one.
    package var dates: [PlanDate]
    package var vehicle: String?
    package var driver: Driver.ID?
    package var hasAttendant: Bool?
    package var subject: Subject
    package var kind: CarrierRoute.Visit.Kind
    package var order: Int?
    package var time: Seconds?
}

extension RouteRow {
    static func read(_ row: inout RowReader, known: RouteKnowledge) -> RouteRow? {
        let carrier = carrier(&row, known)
        let route = row.code("route").map { CarrierRoute.ID($0) }
        let direction = direction(&row)
        let dates = dates(&row, known)
        let vehicle = vehicle(&row, known)
        let driver = row.text("chauffeur").isEmpty ? nil : row.code("chauffeur", isPupil: true)
        let attendant = row.value("begeleider", CellFormat.yesOrNo, expected: "ja of nee")
        let order = row.count("volgorde", in: 0...10_000)
        let time = row.clock("tijd")
        let subject = subject(&row, known)
        let kind = kind(&row)
        guard let carrier, let route, let direction, let dates, let subject, !row.hasErrors else { return nil }
        return RouteRow(
            carrier: carrier, route: route, direction: direction, dates: dates, vehicle: vehicle,
            driver: driver.map { Driver.ID($0) }, hasAttendant: attendant, subject: subject,
            kind: kind ?? usual(subject, direction), order: order, time: time)
    }

    /// At home: boarding heen, alighting terug. At a destination the other one.
    private static func usual(_ subject: Subject, _ direction: Direction) -> CarrierRoute.Visit.Kind {
        if case .pupil = subject { return direction == .toSchool ? .boards : .alights }
        return direction == .toSchool ? .alights : .boards
    }

    private static func carrier(_ row: inout RowReader, _ known: RouteKnowledge) -> Carrier.ID? {
        guard !row.text("vervoerder").isEmpty else {
            if known.carrier == nil {
                row.report(
                    .missingValue, "vervoerder", "het is niet bekend van welke vervoerder deze route is",
                    advice: "Geef --vervoerder CODE op, of vul de kolom vervoerder in.")
            }
            return known.carrier
        }
        guard let code = row.code("vervoerder") else { return nil }
        guard !code.contains("@") else {
            row.report("vervoerder", "in de naam van een vervoerder kan geen @ staan")
            return nil
        }
        if let asked = known.carrier, asked.text != code {
            row.report(
                .contradiction, "vervoerder", "dit is een andere vervoerder dan --vervoerder (\(asked))",
                advice: "Laat --vervoerder weg als het bestand van meer vervoerders is.")
        }
        return Carrier.ID(code)
    }

    private static func direction(_ row: inout RowReader) -> Direction? {
        guard row.required("richting") != nil else { return nil }
        return row.value(
            "richting", { CellFormat.directions($0).flatMap { $0.count == 1 ? $0.first : nil } },
            expected: "richting: heen of terug")
    }

    private static func dates(_ row: inout RowReader, _ known: RouteKnowledge) -> [PlanDate]? {
        if !row.text("datum").isEmpty {
            guard let date = row.date("datum") else { return nil }
            guard known.years.contains(date.year) else {
                let (first, last) = (known.years.lowerBound, known.years.upperBound)
                row.report(
                    "datum", "het jaar \(date.year) kan niet kloppen",
                    advice: "Misschien is het jaar verkeerd getypt: verwacht wordt \(first) tot en met \(last).")
                return nil
            }
            return [date]
        }
        if !row.text("weekdag").isEmpty {
            guard
                let days = row.value(
                    "weekdag", CellFormat.weekdays, expected: "dag of lijst van dagen zoals «ma» of «ma-vr»")
            else { return nil }
            guard let date = known.date else {
                row.report(
                    .missingValue, "datum", "bij een weekdag hoort een week",
                    advice: "Geef met --datum een dag in die week op, zoals --datum 2026-11-23.")
                return nil
            }
            return days.sorted().map { date.sameWeek($0) }
        }
        guard let date = known.date else {
            row.report(
                .missingValue, "datum", "het is niet bekend op welke dag deze route rijdt",
                advice: "Geef --datum op, of vul de kolom datum in.")
            return nil
        }
        return [date]
    }

    private static func vehicle(_ row: inout RowReader, _ known: RouteKnowledge) -> String? {
        guard !row.text("voertuig").isEmpty, let vehicle = row.code("voertuig") else { return nil }
        if !known.vehicles.contains(vehicle) {
            row.reportUnknown("voertuig", vehicle, "dit voertuig kennen we niet", among: known.vehicles)
        }
        return vehicle
    }

    private static func subject(_ row: inout RowReader, _ known: RouteKnowledge) -> Subject? {
        if !row.text("leerling").isEmpty {
            guard let code = row.code("leerling", isPupil: true) else { return nil }
            if known.pupils[Pupil.ID(code)] == nil {
                row.reportUnknown(
                    "leerling", code, "deze leerling kennen we niet", among: known.pupils.keys.map(\.text))
            }
            return .pupil(Pupil.ID(code))
        }
        guard !row.text("bestemming").isEmpty else {
            row.report(
                .missingValue, "leerling", "hier moet een leerling staan, of in de kolom bestemming een bestemming")
            return nil
        }
        guard let code = row.code("bestemming") else { return nil }
        if !known.destinations.contains(Destination.ID(code)) {
            row.reportUnknown(
                "bestemming", code, "deze bestemming kennen we niet", among: known.destinations.map(\.text))
        }
        return .everyone(Destination.ID(code))
    }

    private static func kind(_ row: inout RowReader) -> CarrierRoute.Visit.Kind? {
        row.choice(
            "soort",
            [
                "instappen": .boards, "uitstappen": .alights, "in": .boards, "uit": .alights, "ophalen": .boards,
                "afzetten": .alights, "brengen": .alights, "halen": .boards, "instap": .boards, "uitstap": .alights,
            ])
    }
}

extension RowReader {
    fileprivate mutating func reportUnknown(
        _ column: String, _ value: String, _ message: String, among known: some Sequence<String>
    ) {
        report(
            .unknownReference, column, message,
            advice: NearestName.suggestion(for: value, among: known).map { "Misschien bedoelt u «\($0)»." })
    }
}
