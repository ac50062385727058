import Domain

/// Where pupils are longer or shorter on the way than in the base: the mean of each square in which enough of them live.
struct DifferenceMap {
    let scenario: ScenarioPage
    let base: ScenarioPage
    let lines: [Comparison.PupilLine]
    let outlines: [ComparisonReportInput.Outline]

    /// Of pupils who ride in both.
    private var changes: [(home: Coordinate, change: Seconds)] {
        var homes: [Pupil.ID: Coordinate] = [:]
        for half in base.halves {
            for request in half.problem.requests where homes[request.pupil] == nil {
                homes[request.pupil] = half.book.coordinate(request.place)
            }
        }
        let known = lines.filter { $0.scenario == scenario.row.id && $0.change != nil }
        return Dictionary(grouping: known, by: \.pupil).sorted { $0.key < $1.key }.compactMap { pupil, lines in
            homes[pupil].map { (home: $0, change: DifferenceMap.mean(lines.compactMap(\.change))) }
        }
    }

    private static func mean(_ values: [Seconds]) -> Seconds {
        values.isEmpty ? .zero : Seconds(Rounding.divide(values.reduce(.zero, +).rawValue, by: values.count))
    }

    private var marks: [ChangeMark] {
        let changes = changes
        let grid = HomeGrid(homes: changes.map(\.home))
        var squares: [Coordinate: [Seconds]] = [:]
        for change in changes { grid.middle(of: change.home).map { squares[$0, default: []].append(change.change) } }
        return grid.crowds.map { ChangeMark(square: $0, change: DifferenceMap.mean(squares[$0.middle] ?? [])) }
    }

    private var title: String { "Kaart van het verschil, \(scenario.name)" }

    var html: HTML {
        let marks = marks
        guard !marks.isEmpty,
            let map = RouteMap(
                anchor: scenario.anchor.sub("verschil"), title: title,
                description: "Per vak de gemiddelde verandering van de reistijd, en de bestemmingen.", width: 620,
                heights: 380...560, destinations: destinations,
                background: MapBackground(outlines: outlines), changes: marks, fontSize: 11
            ).html
        else {
            return tag("div") {
                tag("h4") { scenario.name }
                tag("p") { "In geen enkel vak wonen genoeg leerlingen die in beide scenario’s rijden." }
            }
        }
        return tag("div") {
            tag("h4") { scenario.name }
            Picture(label: title, drawing: map, table: table(marks)).html
        }
    }

    /// With the new school times in the name.
    private var destinations: [RouteMap.Mark] {
        let moved = Dictionary(
            scenario.halves.flatMap(\.problem.sites).compactMap { site in
                scenario.result.input.movedBells[site.id].map { (site.name, Words.signedMinutes($0.start)) }
            }, uniquingKeysWith: { first, _ in first })
        return ScenarioMap.destinations(base.halves).map { mark in
            RouteMap.Mark(name: mark.name + (moved[mark.name].map { " (bel \($0))" } ?? ""), at: mark.at)
        }
    }

    private func table(_ marks: [ChangeMark]) -> HTML {
        let ordered = marks.sorted { ($1.change, $0.square.middle.latitude) < ($0.change, $1.square.middle.latitude) }
        let words = PlaceWords(known: ScenarioMap.destinations(base.halves))
        return Table(
            caption: "Gemiddelde verandering van de reistijd per vak, \(scenario.name)",
            columns: [.text("midden van het vak"), .number("verandering")],
            rows: ordered.map { mark in
                [
                    .text(words.text(mark.square.middle) ?? "onbekend"), .text(Words.signedMinutes(mark.change)),
                ]
            }
        ).html
    }
}
