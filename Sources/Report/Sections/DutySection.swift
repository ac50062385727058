import Domain

/// One duty, stop by stop, with its own small map.
struct DutySection {
    let half: HalfFigures
    let duty: DutyFigure

    private var anchor: Anchor { half.anchor.sub("dienst", duty.number) }
    private var title: String { "Dienst \(duty.number)" }

    var html: HTML {
        tag("div", .class("duty")) {
            tag("h4", .id(anchor)) {
                "\(title): \(duty.vehicleName), \(Words.count(duty.rides.count, "leerling", "leerlingen"))"
            }
            tag("p", .class("small")) { summary }
            tag("div", .class("duty-body")) {
                DutyStops(title: title, duty: duty).html
                if let map { tag("div", .class("duty-map")) { map } }
            }
        }
    }

    private var summary: String {
        var parts = [
            "code \(duty.duty.id)", "van \(duty.depotName)", Words.count(duty.measures.runs.count, "rit", "ritten"),
            duty.measures.length.lengthText, duty.cost.euroText,
        ]
        if let longest = duty.longestRide { parts.append("langste reistijd \(Words.minutes(longest))") }
        if duty.duty.hasAttendant { parts.append("met begeleider") }
        return parts.joined(separator: " · ")
    }

    private var map: HTML? {
        RouteMap(
            anchor: anchor.sub("kaart"), title: "Kaart van dienst \(duty.number)",
            description: "De haltes met hun nummer. Dezelfde gegevens staan in de tabel ernaast.", width: 420,
            heights: 260...460, routes: [RouteShape(duty, place: \.coordinate)],
            destinations: sites, depots: duty.depot.map { [RouteMap.Mark(name: duty.depotName, at: $0)] } ?? [],
            numbered: duty.stops.filter { !$0.isSite }.compactMap { stop in
                stop.coordinate.map { RouteMap.Mark(name: String(stop.number), at: $0) }
            },
            fontSize: 12
        ).html
    }

    /// Each destination once, with the numbers of the stops there.
    private var sites: [RouteMap.Mark] {
        var numbers: [String: [Int]] = [:]
        var places: [(name: String, at: Coordinate)] = []
        for stop in duty.stops where stop.isSite {
            guard let coordinate = stop.coordinate else { continue }
            if numbers[stop.placeText] == nil { places.append((stop.placeText, coordinate)) }
            numbers[stop.placeText, default: []].append(stop.number)
        }
        return places.map { place in
            let list = (numbers[place.name] ?? []).map(String.init).joined(separator: ", ")
            return RouteMap.Mark(name: "\(list) \(place.name)", at: place.at)
        }
    }
}
