import Domain

/// The routes of a half-day on one map.
struct MapSection {
    let half: HalfFigures
    let edition: Edition

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("kaart"))) { "De routes op de kaart" },
            map.map { drawing in
                tag(
                    "div", .class("scroll drawing"), Attribute("role", "group"), Attribute("tabindex", "0"),
                    Attribute("aria-label", "Kaart, \(half.title)")
                ) { drawing }
            } ?? tag("p") { "Er is geen kaart: van de plaatsen zijn geen coördinaten bekend." },
            tag("p", .class("small")) { explanation },
        ])
    }

    private var explanation: String {
        let common =
            "Lijnen gaan recht van halte naar halte; de echte weg is langer. Een vierkant is een bestemming, een "
            + "driehoek een standplaats. "
        if edition.showsPupils {
            return common
                + "Dunne lijnen zijn stukken zonder leerlingen. Stippen zijn woningen en opstapplaatsen. Kleur en streep horen bij het nummer van de dienst, "
                + "zie het overzicht van de diensten."
        }
        return common
            + "Woningen staan er niet op: een lijn gaat door het midden van een vak van ruim 3 bij 3 kilometer waarin "
            + "minstens 5 leerlingen wonen. Diensten met minder dan 5 leerlingen zijn niet getekend."
    }

    private var map: HTML? {
        let coarse = CoarseRoutes(homes: half.problem.requests.compactMap { half.book.coordinate($0.place) })
        let used = Set(half.duties.flatMap(\.destinations))
        return RouteMap(
            anchor: half.anchor.sub("kaart"), title: "Kaart van de routes, \(half.title)",
            description: description, width: 960, heights: 420...720,
            routes: edition.showsPupils
                ? half.duties.map { RouteShape($0, place: \.coordinate) } : coarse.shapes(of: half.duties),
            destinations: half.problem.sites.filter { used.contains($0.name) }.compactMap { site in
                half.book.coordinate(site.place).map { RouteMap.Mark(name: site.name, at: $0) }
            },
            depots: half.problem.bases.compactMap { base in
                half.book.coordinate(base.place).map { RouteMap.Mark(name: base.name, at: $0) }
            },
            homes: edition.showsPupils
                ? half.duties.flatMap(\.stops).filter { !$0.isSite }.compactMap(\.coordinate) : [],
            fontSize: used.count > 10 ? 11.5 : 13
        ).html
    }

    private var description: String {
        "Routes van \(Words.count(half.duties.count, "dienst", "diensten")) tussen standplaatsen, woningen en "
            + "bestemmingen. Dezelfde gegevens staan in de tabellen hieronder."
    }
}
