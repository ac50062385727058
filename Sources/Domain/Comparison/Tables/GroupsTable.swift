/// Who gains, who loses: a row for each group, five columns for each scenario.
struct GroupsTable {
    /// A count of which the groups add up to a total in the table of scenarios.
    enum Count: Hashable { case pupils, longer, shorter }

    struct Total: Hashable {
        let scenario: Scenario.ID
        let column: Count
    }

    /// A group, whatever the scenario.
    struct Name: Hashable {
        let grouping: Comparison.Grouping
        let name: String
    }

    private struct Key: Hashable {
        let name: Name
        let scenario: Scenario.ID
    }

    /// Totals that would give a small group away.
    let withheld: Set<Total>
    private let comparison: Comparison
    private let edition: Edition
    private let base: Scenario.ID?
    private let groups: [Key: Comparison.Group]
    /// In the order of the groupings, then by name; also groups that only a scenario has.
    private let names: [Name]
    private let masks: [Total: GroupMask]

    init(_ comparison: Comparison, edition: Edition) {
        self.comparison = comparison
        self.edition = edition
        base = comparison.rows.first?.id
        let groups = Dictionary(
            comparison.groups.map { group in
                (Key(name: Name(grouping: group.grouping, name: group.name), scenario: group.scenario), group)
            }, uniquingKeysWith: { first, _ in first })
        self.groups = groups
        let names = Comparison.Grouping.allCases.flatMap { grouping in
            Set(comparison.groups.filter { $0.grouping == grouping }.map(\.name)).sorted().map {
                Name(grouping: grouping, name: $0)
            }
        }
        self.names = names
        let totals = edition.showsPupils ? [] : GroupsTable.totals(comparison)
        masks = Dictionary(
            uniqueKeysWithValues: totals.map { total in
                let members = names.map { ($0, groups[Key(name: $0, scenario: total.scenario)]) }
                return (total, GroupMask(total.column, members))
            })
        withheld = Set(masks.filter(\.value.hidesTotal).keys)
    }

    private static func totals(_ comparison: Comparison) -> [Total] {
        comparison.rows.enumerated().flatMap { index, row in
            (index == 0 ? [.pupils] : [.longer, .shorter]).map { Total(scenario: row.id, column: $0) }
        }
    }

    var table: FigureTable {
        FigureTable(
            key: "groepen", title: "Wie wint en wie verliest",
            columns: [.init(key: "leerlingen", label: "leerlingen")] + comparison.rows.flatMap(columns),
            rows: names.map { name in
                FigureTable.Row(
                    key: "\(name.grouping.rawValue)/\(name.name)", label: name.name, section: name.grouping.rawValue,
                    cells: [base.map { count(.pupils, name, $0) } ?? .none]
                        + comparison.rows.flatMap { cells(name, $0.id) })
            })
    }

    private func columns(_ row: Comparison.Row) -> [FigureTable.Column] {
        let words =
            row.id == base
            ? [("gemiddeld", "gemiddelde reistijd"), ("langst", "langste reistijd")]
            : [
                ("langer", "meer dan 10 minuten langer"), ("korter", "meer dan 10 minuten korter"),
                ("gemiddeld", "gemiddelde reistijd"), ("verandering", "verandering daarvan"),
                ("langst", "langste reistijd"),
            ]
        return words.map { .init(key: "\(row.id)/\($0.0)", label: "\(row.title): \($0.1)") }
    }

    private func cells(_ name: Name, _ scenario: Scenario.ID) -> [FigureTable.Cell] {
        let group = groups[Key(name: name, scenario: scenario)]
        let hides = hides(name, scenario)
        func time(_ path: KeyPath<Comparison.Group, Seconds>) -> FigureTable.Cell {
            guard let group else { return .none }
            return hides ? .hidden : .figure(Figure(group[keyPath: path].rawValue, .minutes))
        }
        if scenario == base { return [time(\.meanRide), time(\.worstRide)] }
        return [
            count(.longer, name, scenario), count(.shorter, name, scenario), time(\.meanRide), time(\.meanChange),
            time(\.worstRide),
        ]
    }

    private func count(_ count: Count, _ name: Name, _ scenario: Scenario.ID) -> FigureTable.Cell {
        guard let group = groups[Key(name: name, scenario: scenario)] else { return .none }
        return masks[Total(scenario: scenario, column: count)]?.cells[name]
            ?? .figure(Figure(group.count(count), .count))
    }

    /// What few pupils travel says something about each of them.
    private func hides(_ name: Name, _ scenario: Scenario.ID) -> Bool {
        !edition.showsPupils
            && [base, scenario].compactMap(\.self).contains {
                SmallCounts.isSmall(groups[Key(name: name, scenario: $0)]?.pupils ?? 0)
            }
    }
}

/// What may be shown of one count, in all groupings at once: they have one total.
struct GroupMask {
    private(set) var cells: [GroupsTable.Name: FigureTable.Cell] = [:]
    private(set) var hidesTotal = false

    init(_ count: GroupsTable.Count, _ groups: [(name: GroupsTable.Name, group: Comparison.Group?)]) {
        for grouping in Comparison.Grouping.allCases {
            let members = groups.filter { $0.name.grouping == grouping }
            guard !members.isEmpty else { continue }
            // A number about a small group is told to nobody, also when it is zero.
            let few = members.indices.filter {
                count != .pupils && SmallCounts.isSmall(members[$0].group?.pupils ?? 0)
            }
            let marks = SuppressedCounts(
                members.map { [$0.group?.count(count) ?? 0] }, hasRowTotals: false, withheld: Set(few.map { [$0, 0] })
            ).marks.map { $0[0] }
            for (member, mark) in zip(members, marks) { cells[member.name] = GroupMask.cell(mark) }
            if marks.last == .hidden { hidesTotal = true }
        }
        // The other groupings would add up to the total.
        if hidesTotal { cells = cells.mapValues { _ in .hidden } }
    }

    private static func cell(_ mark: SuppressedCounts.Mark) -> FigureTable.Cell {
        switch mark {
        case .shown(let count): .figure(Figure(count, .count))
        case .small: .small
        case .hidden, .withheld: .hidden
        }
    }
}

extension Comparison.Group {
    fileprivate func count(_ count: GroupsTable.Count) -> Int {
        switch count {
        case .pupils: pupils
        case .longer: longer
        case .shorter: shorter
        }
    }
}
