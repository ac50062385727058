import Domain

/// Punctuality and ride times over the weeks and months.
struct RealisationTrends {
    static let anchor = Anchor("tijd")

    let tables: RealisationTables

    private static let shown: [RideMeasure] = [.atSchoolInTime, .collectedInTime, .overLimit]

    var html: HTML {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "In de tijd" }
            tag("p") {
                "Elke stip is een periode; het streepje erdoor laat zien hoe zeker het cijfer is. Vallen de streepjes van "
                    + "twee periodes grotendeels over elkaar, dan kan het verschil toeval zijn."
            }
            for (number, measure) in Self.shown.enumerated() { picture(measure, number) }
            for grouping in tables.groupings where grouping.isTime {
                RealisationTable(tables: tables, grouping: grouping).html
            }
        }
    }

    /// Weeks where they may be shown and there are enough to see a line, else months, else days.
    private var grouping: RealisationFigures.Grouping {
        let allowed = tables.groupings
        if allowed.contains(.week), (tables.table(.week)?.rows.count ?? 0) > 3 { return .week }
        return allowed.contains(.day) && (tables.table(.month)?.rows.count ?? 0) <= 3 ? .day : .month
    }

    private func picture(_ measure: RideMeasure, _ number: Int) -> HTML {
        guard let table = tables.table(grouping) else { return .empty }
        let source = FigureSource(table)
        let rows = table.rows.dropLast()
        let every = max(1, (rows.count + 9) / 10)
        let marks = rows.enumerated().map { index, row -> TrendChart.Mark? in
            guard let share = source.value(row.key, "\(measure.rawValue)_deel"),
                let low = source.value(row.key, "\(measure.rawValue)_laag"),
                let high = source.value(row.key, "\(measure.rawValue)_hoog")
            else { return nil }
            return TrendChart.Mark(
                label: index % every == 0 ? label(row.key) : "", share: Double(share) / 1000,
                interval: Double(low) / 1000...Double(max(low, high)) / 1000)
        }
        guard marks.contains(where: { $0 != nil }) else { return .empty }
        let title = "\(Words.sentence(measure.label)), per \(grouping.rawValue)"
        return .fragment([
            tag("h3") { title },
            Picture(
                label: title,
                drawing: TrendChart(anchor: Self.anchor.sub("grafiek", number), title: title, marks: marks).html
            ).html,
        ])
    }

    /// `wk 48`, `nov`, `24-11`.
    private func label(_ key: String) -> String {
        switch grouping {
        case .week: return "wk " + key.suffix(2).drop { $0 == "0" }
        case .month:
            let month = Int(key.suffix(2)) ?? 1
            return String(DutchMonth.names[min(max(month, 1), 12) - 1].prefix(3))
        default: return key.suffix(5).split(separator: "-").reversed().joined(separator: "-")
        }
    }
}
