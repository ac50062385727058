/// The pupils of each scenario who are longest on their way, by code: for the desk.
struct LongestRidesTable {
    let comparison: Comparison

    private static let shown = 10

    var table: FigureTable {
        FigureTable(
            key: "langste_reizen", title: "De \(Self.shown) langste reizen van elk scenario (niet delen)",
            columns: [
                .init(key: "scenario", label: "scenario"), .init(key: "leerling", label: "leerling"),
                .init(key: "richting", label: "richting"), .init(key: "reistijd", label: "reistijd"),
                .init(key: "rechtstreeks", label: "rechtstreeks"), .init(key: "grens", label: "grens"),
                .init(key: "verandering", label: "verandering"),
                .init(key: "thuis", label: "thuis weg of thuis"),
            ],
            rows: comparison.rows.flatMap { longest($0.id).enumerated().map(row) })
    }

    private func longest(_ scenario: Scenario.ID) -> [Comparison.PupilLine] {
        Array(
            comparison.pupils.filter { $0.scenario == scenario }
                .sorted {
                    ($1.ride, $0.pupil.text, $0.direction.rawValue) < ($0.ride, $1.pupil.text, $1.direction.rawValue)
                }.prefix(Self.shown))
    }

    private func row(_ place: Int, _ line: Comparison.PupilLine) -> FigureTable.Row {
        FigureTable.Row(
            key: "\(line.scenario)/\(place + 1)", label: line.pupil.text, section: line.scenario.text,
            cells: PupilsTable.cells(line))
    }
}
