import Domain

/// Scenarios below each other, with what decides between them.
struct ScenarioTable {
    let rows: [Comparison.Row]
    /// The first row is what the others are compared with.
    let hasBase: Bool

    var text: String {
        let columns = columns
        var table = TextTable(columns.map { ($0.title, $0.alignment) })
        for row in rows { table.add(columns.map { $0.value(row) }) }
        return table.text
    }

    private struct Column {
        var title: String
        var alignment: TextTable.Alignment = .right
        var value: (Comparison.Row) -> String
    }

    private var columns: [Column] {
        let comparing = [
            Column(title: "verschil") { $0.certainty == nil ? "–" : $0.difference.signedEuroText },
            Column(title: "zekerheid", alignment: .left) { $0.certainty?.rawValue ?? "basis" },
        ]
        return [
            Column(title: "Scenario", alignment: .left) { $0.id.text },
            Column(title: "per jaar") { $0.figures.yearCost.wholeEuroText },
            Column(title: "per leerling") { $0.figures.costPerPupil.wholeEuroText },
        ] + (hasBase ? comparing : []) + [
            Column(title: "voertuigen") { String($0.figures.vehiclesAtPeak) },
            Column(title: "> 60 min") { String($0.figures.rideTimes.over60Minutes) },
            Column(title: "langste rit") { Figure($0.figures.worstRide.rawValue, .minutes).dutch + " min" },
            Column(title: "zonder rit") { String($0.figures.unplanned) },
            Column(title: "overtredingen") { String($0.figures.violations) },
            Column(title: "boven goedkoopst") { CertaintyText.short(tenths: $0.tenthsAboveCheapest) },
        ]
    }
}

extension Cents {
    /// `+ € 1.200`, `- € 1.200`.
    var signedEuroText: String {
        self == .zero ? wholeEuroText : (self < .zero ? "- " : "+ ") + Cents(abs(rawValue)).wholeEuroText
    }
}
