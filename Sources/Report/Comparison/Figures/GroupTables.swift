import Domain

/// One way of putting pupils together: first at a glance, then every number.
struct GroupTables {
    let grouping: Comparison.Grouping
    let scenarios: [ScenarioPage]
    let edition: Edition
    private let groups: [Comparison.Group]
    private let hidden: HiddenGroups

    init(grouping: Comparison.Grouping, groups: [Comparison.Group], scenarios: [ScenarioPage], edition: Edition) {
        self.grouping = grouping
        self.scenarios = scenarios
        self.edition = edition
        self.groups = groups.filter { $0.grouping == grouping }
        hidden = HiddenGroups(edition.showsPupils ? [] : self.groups)
    }

    /// As they come: by name.
    private var names: [String] {
        var seen: Set<String> = []
        return groups.map(\.name).filter { seen.insert($0).inserted && !hidden.names.contains($0) }
    }

    private func group(_ name: String, _ scenario: ScenarioPage) -> Comparison.Group? {
        groups.first { $0.name == name && $0.scenario == scenario.row.id }
    }

    var html: HTML {
        if groups.isEmpty { return .empty }
        return .fragment([
            tag("h3") { "Per \(title)" },
            names.isEmpty ? .empty : names.count > Self.many ? folded : overview,
            hidden.names.isEmpty
                ? .empty
                : tag("p", .class("small")) {
                    "Groepen met minder dan 5 leerlingen staan er niet in, en soms ook de kleinste andere groep: anders "
                        + "is het kleine aantal uit te rekenen."
                },
            names.isEmpty
                ? .empty
                : tag("details") {
                    tag("summary") { "Alle getallen per \(title)" }
                    all
                },
        ])
    }

    private var title: String { grouping == .need ? "wat een leerling in het voertuig nodig heeft" : grouping.rawValue }

    /// More rows than someone takes in at a glance.
    private static let many = 20

    private var folded: HTML {
        tag("details") {
            tag("summary") { "Gemiddelde verandering per \(title) (\(names.count) rijen)" }
            overview
        }
    }

    private var overview: HTML {
        var table = DataTable(
            caption: "Gemiddelde verandering van de reistijd per \(title)",
            columns: [.text(grouping.rawValue)] + scenarios.map { .number($0.name) },
            rows: names.map { name in
                .init(cells: [.text(name)] + scenarios.map { change(group(name, $0), $0) })
            })
        table.isSortable = true
        table.name = "heat"
        return table.html
    }

    private func change(_ group: Comparison.Group?, _ scenario: ScenarioPage) -> DataTable.Cell {
        guard let group else { return .text("–") }
        let seconds = group.meanChange.rawValue
        return DataTable.Cell(
            .text(Words.signedMinutes(group.meanChange)),
            name: ChangeLevel.name(group.meanChange),
            attributes: attributes("verandering_gemiddeld", group, seconds))
    }

    private func attributes(_ key: String, _ group: Comparison.Group, _ value: Int?) -> [Attribute] {
        [
            Attribute("data-key", key), Attribute("data-scenario", group.scenario.text),
            Attribute("data-grouping", group.grouping.rawValue), Attribute("data-group", group.name),
        ] + (value.map { [Attribute("data-value", $0)] } ?? [])
    }

    private var all: HTML {
        var table = DataTable(
            caption: "Leerlingen en reistijden per \(title)",
            columns: [
                .choice(grouping.rawValue), .choice("scenario"), .number("leerlingen"), .number("> 10 min langer"),
                .number("> 10 min korter"), .number("reistijd gemiddeld"), .number("verandering"),
                .number("langste reistijd"),
            ],
            rows: names.flatMap { name in
                scenarios.compactMap { scenario in group(name, scenario).map { row($0, scenario) } }
            })
        table.isSortable = true
        return table.html
    }

    private func row(_ group: Comparison.Group, _ scenario: ScenarioPage) -> DataTable.Row {
        func count(_ key: String, _ value: Int, _ isHidden: Bool) -> DataTable.Cell {
            DataTable.Cell(
                .text(
                    isHidden
                        ? (1..<SmallCounts.smallest).contains(value) ? SmallCounts.mark : "niet getoond"
                        : Decimal.grouped(value)),
                attributes: attributes(key, group, isHidden ? nil : value))
        }
        func time(_ key: String, _ value: Seconds, _ text: String) -> DataTable.Cell {
            DataTable.Cell(.text(text), attributes: attributes(key, group, value.rawValue))
        }
        return .init(cells: [
            .text(group.name), .text(scenario.name), count("leerlingen", group.pupils, false),
            count("langer", group.longer, hidden.longer.contains(group)),
            count("korter", group.shorter, hidden.shorter.contains(group)),
            time("reistijd_gemiddeld", group.meanRide, Words.minutes(group.meanRide)),
            time("verandering_gemiddeld", group.meanChange, Words.signedMinutes(group.meanChange)),
            time("reistijd_langste", group.worstRide, Words.minutes(group.worstRide)),
        ])
    }
}
