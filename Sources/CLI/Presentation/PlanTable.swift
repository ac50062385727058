import Application
import Domain

/// The figures of one or more half-days side by side, for a planner's eye.
struct PlanTable {
    var titles: [String]
    var figures: [PlanFigures]

    var text: String {
        var table = TextTable([("", .left)] + titles.map { ($0, .right) })
        for (label, value) in rows { table.add([label] + figures.map(value)) }
        return table.text
    }

    private var rows: [(String, (PlanFigures) -> String)] {
        var rows: [(String, (PlanFigures) -> String)] = [
            ("Leerlingen met een rit", { "\($0.requests - $0.unplanned) van \($0.requests)" }),
            ("Zonder rit", { String($0.unplanned) }),
            ("Diensten", { String($0.duties) }),
        ]
        for name in vehicleNames {
            rows.append(("  \(name)", { figures in String(figures.vehicles.first { $0.name == name }?.duties ?? 0) }))
        }
        return rows + [
            ("Ritten", { String($0.runs) }),
            ("Afstand", { $0.length.lengthText }),
            ("  waarvan zonder leerlingen", { $0.emptyLength.lengthText }),
            ("Reistijd gemiddeld", { roundedMinutes($0.rideTimes.mean) }),
            ("  negen van de tien hooguit", { roundedMinutes($0.rideTimes.ninetieth) }),
            ("  langer dan 45 min", { String($0.rideTimes.over45Minutes) }),
            ("Reistijd langste", { $0.longestRide.map { "\($0.duration.durationText) (\($0.pupil))" } ?? "–" }),
            ("Kosten", { $0.cost.euroText }),
            ("  boven het goedkoopst mogelijke", { CertaintyText.short(cost: $0.cost, bound: $0.bound) }),
            ("Adres niet precies bekend", { String($0.coarse) }),
            ("Waarschuwingen", { String($0.warnings) }),
            ("Overtredingen", { String($0.violations) }),
        ]
    }

    private var vehicleNames: [String] {
        var names: [String] = []
        for name in figures.flatMap(\.vehicles).map(\.name) where !names.contains(name) { names.append(name) }
        return names
    }

    private func roundedMinutes(_ duration: Seconds) -> String { "\((duration.rawValue + 30) / 60) min" }
}
