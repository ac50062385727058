/// Every ride of every pupil under every scenario, for the desk.
struct PupilsTable {
    let comparison: Comparison

    var table: FigureTable {
        FigureTable(
            key: "leerlingen", title: "Leerlingen (niet delen)",
            columns: [
                .init(key: "scenario", label: "scenario"), .init(key: "leerling", label: "leerling"),
                .init(key: "richting", label: "richting"), .init(key: "reistijd", label: "reistijd"),
                .init(key: "rechtstreeks", label: "rechtstreekse rit"), .init(key: "grens", label: "grens"),
                .init(key: "verandering", label: "verandering ten opzichte van de basis"),
                .init(key: "thuis", label: "heen: instappen, terug: uitstappen"),
            ],
            rows: comparison.pupils.map { line in
                FigureTable.Row(
                    key: "\(line.scenario)/\(line.pupil)/\(line.direction.rawValue)", label: line.pupil.text,
                    section: line.scenario.text, cells: Self.cells(line))
            })
    }

    /// Of one ride, for every table that lists rides, in the order of the columns above.
    static func cells(_ line: Comparison.PupilLine) -> [FigureTable.Cell] {
        [
            .text(line.scenario.text), .text(line.pupil.text), .text(line.direction.rawValue), minutes(line.ride),
            minutes(line.direct), line.limit.map(minutes) ?? .text("geen"), line.change.map(minutes) ?? .none,
            .figure(Figure(line.homeMoment.rawValue, .clock)),
        ]
    }

    private static func minutes(_ time: Seconds) -> FigureTable.Cell { .figure(Figure(time.rawValue, .minutes)) }
}
