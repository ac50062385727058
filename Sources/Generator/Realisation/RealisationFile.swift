package import Domain

extension GeneratedFile {
    /// What was driven, a row for each ride, as a carrier would deliver it.
    package init(realisation visits: [RealisedVisit], name: String) {
        self.init(name: name, text: RealisationFile(visits).text)
    }
}

/// Visits as realisatie.csv.
private struct RealisationFile {
    private struct Ride: Hashable {
        var date: PlanDate
        var direction: Direction
        var pupil: Pupil.ID
    }

    let text: String

    init(_ visits: [RealisedVisit]) {
        var rows: [(first: RealisedVisit, boarding: Seconds?, alighting: Seconds?)] = []
        var position: [Ride: Int] = [:]
        for visit in visits {
            let ride = Ride(date: visit.key.date, direction: visit.key.direction, pupil: visit.key.pupil)
            let row = position[ride] ?? rows.count
            if row == rows.count { rows.append((visit, nil, nil)) }
            position[ride] = row
            if visit.isNoShow { continue }
            if visit.key.kind == .boards { rows[row].boarding = visit.time } else { rows[row].alighting = visit.time }
        }
        var lines = [
            "datum;richting;route;volgorde;leerling;instaptijd;uitstaptijd;voertuig;chauffeur;loosmelding;vervoerder"
        ]
        lines.reserveCapacity(rows.count + 1)
        for row in rows {
            let visit = row.first
            let cells = [
                visit.key.date.description, visit.key.direction.rawValue, visit.route.text,
                visit.order.map(String.init) ?? "", visit.key.pupil.text, row.boarding?.clockText ?? "",
                row.alighting?.clockText ?? "", visit.vehicle ?? "", visit.driver?.text ?? "",
                visit.isNoShow ? "ja" : "nee", visit.key.carrier.text,
            ]
            lines.append(cells.joined(separator: ";"))
        }
        text = lines.joined(separator: "\n") + "\n"
    }
}
