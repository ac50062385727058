import Domain

/// The routes of each scenario on a map, and a map of who is longer or shorter on the way.
struct MapsSection {
    static let anchor = Anchor("kaarten")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]

    var html: HTML? {
        if scenarios.isEmpty { return nil }
        return tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Op de kaart" }
            if let base = scenarios.first, scenarios.count > 1 {
                tag("h3") { "Waar leerlingen langer of korter onderweg zijn" }
                tag("p") {
                    "Elk vak is ruim 3 bij 3 kilometer, en er wonen minstens 5 leerlingen. Het getal is de "
                        + "gemiddelde verandering van de reistijd in minuten, vergeleken met de basis."
                }
                tag("div", .class("pictures")) {
                    for scenario in scenarios.dropFirst() {
                        DifferenceMap(
                            scenario: scenario, base: base, lines: input.comparison.pupils, outlines: input.outlines
                        ).html
                    }
                }
            }
            tag("h3") { "De routes" }
            tag("p") { explanation }
            for scenario in scenarios { routes(scenario) }
        }
    }

    private var explanation: String {
        let common =
            "Lijnen gaan recht van halte naar halte; de echte weg is langer. Een vierkant is een bestemming, een driehoek "
            + "een standplaats. "
        return input.edition.showsPupils
            ? common + "Dunne lijnen zijn stukken zonder leerlingen. Stippen zijn woningen en opstapplaatsen."
            : common
                + "Woningen staan er niet op: een lijn gaat door het midden van een vak van ruim 3 bij 3 kilometer "
                + "waarin minstens 5 leerlingen wonen. Diensten met minder dan 5 leerlingen zijn niet getekend."
    }

    /// Of every pupil in the base, once.
    private var homes: [Coordinate] {
        var seen: Set<Pupil.ID> = []
        return (scenarios.first?.halves ?? []).flatMap { half in
            half.problem.requests.filter { seen.insert($0.pupil).inserted }
                .compactMap { half.book.coordinate($0.place) }
        }
    }

    private func routes(_ scenario: ScenarioPage) -> HTML {
        .fragment(
            scenario.directions.enumerated().map { index, direction in
                let map = ScenarioMap(
                    scenario: scenario, direction: direction, edition: input.edition, outlines: input.outlines,
                    homes: homes
                ).html
                return index == 0
                    ? tag("h4", .class("map-title")) { scenario.name }.joined(map)
                    : tag("details", .class("more-map")) {
                        tag("summary") { "\(scenario.name), ook \(direction.rawValue)" }
                        map
                    }
            })
    }
}
