import Domain

/// The ten pupils of each scenario who are longest on their way. Only for the desk.
struct WorstOffTable {
    let lines: [Comparison.PupilLine]
    let scenarios: [ScenarioPage]

    private static let shown = 10

    var html: HTML {
        var table = DataTable(
            caption: "De \(Self.shown) langste reizen van elk scenario",
            columns: [
                .text("leerling"), .choice("scenario"), .choice("richting"), .number("reistijd"),
                .number("rechtstreeks"), .number("grens"), .number("verandering"), .number("thuis weg of thuis"),
            ],
            rows: scenarios.flatMap { scenario in worst(scenario).map { row($0, scenario) } })
        table.isSortable = true
        return .fragment([tag("h3") { "Leerlingen die het langst onderweg zijn" }, table.html])
    }

    private func worst(_ scenario: ScenarioPage) -> [Comparison.PupilLine] {
        Array(
            lines.filter { $0.scenario == scenario.row.id }
                .sorted {
                    ($1.ride, $0.pupil.text, $0.direction.rawValue) < ($0.ride, $1.pupil.text, $1.direction.rawValue)
                }.prefix(Self.shown))
    }

    private func row(_ line: Comparison.PupilLine, _ scenario: ScenarioPage) -> DataTable.Row {
        func time(_ value: Seconds?, _ none: String, _ text: (Seconds) -> String) -> DataTable.Cell {
            let attributes = value.map { [Attribute("data-value", $0.rawValue)] } ?? []
            return .init(.text(value.map(text) ?? none), attributes: attributes)
        }
        return .init(cells: [
            .text(line.pupil.text), .text(scenario.name), .text(line.direction.rawValue),
            time(line.ride, "", Words.minutes), time(line.direct, "", Words.minutes),
            time(line.limit, "geen", Words.minutes), time(line.change, "–", Words.signedMinutes),
            time(line.homeMoment, "", Words.clock),
        ])
    }
}
