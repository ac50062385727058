extension DutyAccount {
    /// The account in plain Dutch, for `leg-uit dienst`.
    package var text: String {
        let attendant = hasAttendant ? ", met begeleider" : ""
        let heading = [
            "Dienst \(duty): \(vehicle) van \(depot)\(attendant).",
            "Weg om \(start.clockText), terug om \(end.clockText): \(measures.duration.durationText), "
                + "\(measures.length.lengthText), \(measures.runs.count.counted("rit", "ritten")).",
        ]
        return (heading + [""] + stopLines + [""] + costLines).joined(separator: "\n")
    }

    private var stopLines: [String] {
        ["Haltes:"] + stops.enumerated().flatMap { index, stop in [StopLine(index, stop).text] + StopLine.aboard(stop) }
    }

    private var costLines: [String] {
        let rows = lines.map { (name: $0.label, amount: $0.amount.euroText) } + [(name: "samen", amount: cost.euroText)]
        let width = rows.map(\.amount.count).max() ?? 0
        return ["Kosten:"]
            + rows.map { "  \(String(repeating: " ", count: width - $0.amount.count))\($0.amount)  \($0.name)" }
    }
}

private struct StopLine {
    let text: String

    init(_ index: Int, _ stop: DutyAccount.Stop) {
        let place = stop.destinations.isEmpty ? stop.place.text : stop.destinations.joined(separator: ", ")
        var parts = ["na \(stop.driving.durationText) rijden"]
        if stop.waiting > .zero { parts.append("\(stop.waiting.durationText) wachten") }
        if !stop.alighting.isEmpty { parts.append("uit: \(StopLine.list(stop.alighting))") }
        if !stop.boarding.isEmpty { parts.append("in: \(StopLine.list(stop.boarding))") }
        text =
            "  \(index + 1). \(stop.begin.clockText)–\(stop.departure.clockText) \(place); "
            + parts.joined(separator: "; ")
    }

    static func aboard(_ stop: DutyAccount.Stop) -> [String] {
        let load =
            stop.load.wheelchairPlaces == 0
            ? "\(stop.load.seats) op een stoel"
            : "\(stop.load.seats) op een stoel, \(stop.load.wheelchairPlaces) rolstoel"
        return [stop.aboard.isEmpty ? "     daarna leeg" : "     daarna aan boord: \(list(stop.aboard)) (\(load))"]
    }

    private static func list(_ pupils: [Pupil.ID]) -> String { pupils.map(\.text).joined(separator: ", ") }
}

extension InvoiceLine {
    /// `dienstuur, 77 min tegen € 60,00`, with the run it belongs to.
    fileprivate var label: String {
        let name = component.rawValue.replacing("_", with: " ")
        let quantityText =
            switch component {
            case .dutyHour, .attendantHour, .loadedHour: Seconds(quantity).durationText + " tegen "
            case .kilometre, .loadedKilometre: Metres(quantity).lengthText + " tegen "
            case .vehicleDay: "een halve dag tegen "
            default: "\(quantity) × "
            }
        let whole = "\(name), \(quantityText)€ \(rate.euroText)"
        return run.map { "\(whole) (rit \($0 + 1))" } ?? whole
    }
}
