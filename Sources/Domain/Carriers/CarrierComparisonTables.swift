/// A carrier's day beside the plan of Ritwijzer as tables, for page, spreadsheet and other programs alike. They name
/// pupils: for the desk.
package struct CarrierComparisonTables: Sendable {
    let comparison: CarrierDayComparison

    package init(_ comparison: CarrierDayComparison) { self.comparison = comparison }

    package var all: [FigureTable] { [figures, longest, steps, touched, routes].filter { !$0.rows.isEmpty } }

    package var figures: FigureTable {
        FigureTable(
            key: "vergelijking", title: "\(comparison.name.text) naast optimaal",
            columns: comparison.halves.flatMap { half in
                ["nu", "optimaal"].map {
                    .init(key: "\(half.direction.rawValue)_\($0)", label: "\(half.direction.rawValue), \($0)")
                }
            },
            rows: lines.map { line in
                .init(
                    key: line.key, label: line.label, section: line.section,
                    cells: comparison.halves.flatMap { [line.cell($0.now), line.cell($0.optimal)] })
            })
    }

    private struct Line {
        var key: String
        var label: String
        var section: String
        var cell: (PlanFigures) -> FigureTable.Cell

        init(
            _ section: String, _ key: String, _ label: String, _ reading: Figure.Reading,
            _ value: @escaping (PlanFigures) -> Int?
        ) {
            self.key = key
            self.label = label
            self.section = section
            cell = { figures in value(figures).map { .figure(Figure($0, reading)) } ?? .none }
        }
    }

    private var lines: [Line] {
        [
            Line("Geld", "kosten", "kosten per dag volgens het contract", .euro) { $0.cost.rawValue },
            Line("Wie", "met_rit", "leerlingen met een rit", .count) { $0.requests - $0.unplanned },
            Line("Wie", "zonder_rit", "leerlingen zonder rit", .count) { $0.unplanned },
            Line("Voertuigen", "diensten", "voertuigen onderweg", .count) { $0.duties },
        ] + vehicles + [
            Line("Voertuigen", "ritten", "ritten", .count) { $0.runs },
            Line("Voertuigen", "afstand", "afstand", .kilometres) { $0.length.rawValue },
            Line("Voertuigen", "leeg", "waarvan zonder leerlingen", .kilometres) { $0.emptyLength.rawValue },
            Line("Reistijd", "gemiddeld", "gemiddeld", .minutes) { $0.rideTimes.mean.rawValue },
            Line("Reistijd", "middelste", "de helft hooguit", .minutes) { $0.rideTimes.median.rawValue },
            Line("Reistijd", "negentig", "negen van de tien hooguit", .minutes) { $0.rideTimes.ninetieth.rawValue },
            Line("Reistijd", "langste", "de langste", .minutes) { $0.longestRide?.duration.rawValue },
            Line("Reistijd", "boven_45", "leerlingen langer dan 45 minuten", .count) { $0.rideTimes.over45Minutes },
            Line("Reistijd", "boven_norm", "leerlingen langer dan hun norm", .count) { $0.rideTimes.overOwnLimit },
            Line("Regels", "overtredingen", "overtredingen", .count) { $0.violations },
        ]
    }

    private var vehicles: [Line] {
        var names: [String] = []
        for name in comparison.halves.flatMap({ $0.now.vehicles + $0.optimal.vehicles }).map(\.name)
        where !names.contains(name) { names.append(name) }
        return names.map { name in
            Line("Voertuigen", "voertuig/\(name)", "waarvan \(name)", .count) { figures in
                figures.vehicles.first { $0.name == name }?.duties ?? 0
            }
        }
    }

    package var longest: FigureTable {
        FigureTable(
            key: "langste_reizen", title: "De langste reizen van nu",
            columns: [
                .init(key: "nu", label: "nu"), .init(key: "optimaal", label: "optimaal"),
                .init(key: "norm", label: "norm"),
            ],
            rows: comparison.halves.flatMap { half in
                half.longest.map { ride in
                    .init(
                        key: "\(half.direction.rawValue)/\(ride.pupil)", label: ride.pupil.text,
                        section: half.direction.rawValue,
                        cells: [ride.now, ride.optimal, ride.limit].map(Self.minutes))
                }
            })
    }

    static func minutes(_ duration: Seconds?) -> FigureTable.Cell {
        duration.map { .figure(Figure($0.rawValue, .minutes)) } ?? .none
    }
}
