import Domain

/// The stops of a duty as a table, from depot to depot.
struct DutyStops {
    let title: String
    let duty: DutyFigure

    var html: HTML {
        Table(
            caption: "\(title): haltes",
            columns: [
                .text("halte"), .number("tijd"), .text("plaats"), .text("in- en uitstappen"),
                .number("aan boord"), .number("wachten"),
            ],
            rows: [depotRow("vertrek", duty.duty.start)] + duty.stops.map(row) + [depotRow("terug", duty.duty.end)],
            rowClass: Dictionary(
                uniqueKeysWithValues: duty.stops.indices.filter { duty.stops[$0].isSite }.map { ($0 + 1, "at-site") })
        ).html
    }

    private func depotRow(_ what: String, _ moment: Seconds) -> [HTML] {
        [.text(what), .text(Words.clock(moment)), .text(duty.depotName), "–", "0", "–"]
    }

    private func row(_ stop: StopFigure) -> [HTML] {
        [
            .text(String(stop.number)),
            .text("\(Words.clock(stop.stop.arrival))–\(Words.clock(stop.stop.departure))"), .text(stop.placeText),
            .text(people(stop.stop)), .text(String(stop.aboard)),
            .text(stop.waiting == .zero ? "–" : stop.waiting.durationText),
        ]
    }

    /// `uit: L101, L102; in: L103 (rolstoelplaats)`, in the order in which it happens.
    private func people(_ stop: Stop) -> String {
        let boarding = stop.boarding.map { boarding in
            boarding.pupil.text + (boarding.seating == .wheelchairPlace ? " (rolstoelplaats)" : "")
        }
        let parts = [("uit", stop.alighting.map(\.text)), ("in", boarding)].filter { !$0.1.isEmpty }
        return parts.isEmpty ? "–" : parts.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
    }
}
