extension CarrierComparisonTables {
    /// A step with its place: `heen/besparen/1`.
    private func eachStep(_ rows: (CarrierDayComparison.Half, PlanStep, String) -> [FigureTable.Row])
        -> [FigureTable.Row]
    {
        comparison.halves.flatMap { half in
            PlanStep.List.allCases.flatMap { list in
                half.steps(list).enumerated().flatMap { index, step in
                    rows(half, step, Self.key(half, list, index))
                }
            }
        }
    }

    /// `heen/besparen/1`, as in every table.
    package static func key(_ half: CarrierDayComparison.Half, _ list: PlanStep.List, _ index: Int) -> String {
        "\(half.direction.rawValue)/\(list.rawValue)/\(index + 1)"
    }

    package var steps: FigureTable {
        FigureTable(
            key: "stappen", title: "De stappen, elk apart te nemen",
            columns: [
                .init(key: "soort", label: "soort"), .init(key: "leerlingen", label: "leerlingen"),
                .init(key: "van", label: "van route"), .init(key: "naar", label: "naar route"),
                .init(key: "besparing", label: "besparing per dag"),
                .init(key: "minder_overtredingen", label: "overtredingen minder"),
                .init(key: "merken_het", label: "leerlingen die het merken"),
            ],
            rows: eachStep { _, step, key in
                [
                    .init(
                        key: key, label: step.text, section: Self.section(key),
                        cells: [
                            .text(step.kind.rawValue), .text(step.pupils.map(\.text).joined(separator: " ")),
                            .text(step.from.map(\.text).joined(separator: " ")),
                            .text(step.to.map(\.text).joined(separator: " ")),
                            .figure(Figure(step.saving.rawValue, .euro)),
                            .figure(Figure(step.violationsBefore - step.violationsAfter, .count)),
                            .figure(Figure(step.touched.count, .count)),
                        ])
                ]
            })
    }

    /// `heen besparen 1`.
    private static func section(_ key: String) -> String { key.split(separator: "/").joined(separator: " ") }

    package var touched: FigureTable {
        FigureTable(
            key: "wie_merkt_het", title: "Wie een stap merkt",
            columns: [
                .init(key: "onderweg", label: "langer onderweg"), .init(key: "thuis", label: "later bij huis"),
                .init(key: "andere_route", label: "andere route"),
            ],
            rows: eachStep { _, step, key in
                step.touched.map { one in
                    .init(
                        key: "\(key)/\(one.pupil)", label: one.pupil.text, section: Self.section(key),
                        cells: [
                            Self.minutes(one.ride), Self.minutes(one.homeMoment),
                            .text(one.isOtherDuty ? "ja" : "nee"),
                        ])
                }
            })
    }

    /// What a planner writes over: the routes of each step as they become.
    package var routes: FigureTable {
        FigureTable(
            key: "nieuwe_routes", title: "De routes zoals ze worden met één stap",
            columns: [
                .init(key: "route", label: "route"), .init(key: "voertuig", label: "voertuig"),
                .init(key: "halte", label: "halte"), .init(key: "tijd", label: "tijd"),
                .init(key: "waar", label: "waar"), .init(key: "uit", label: "stapt uit"),
                .init(key: "in", label: "stapt in"),
            ],
            rows: eachStep { half, step, key in
                half.newRoutes(of: step).flatMap { duty in
                    duty.stops.enumerated().map { index, stop in
                        .init(
                            key: "\(key)/\(duty.id)/\(index + 1)", label: "route \(duty.id), halte \(index + 1)",
                            section: Self.section(key), cells: Self.cells(duty, index, stop, half.problem))
                    }
                }
            })
    }

    private static func cells(
        _ duty: Duty, _ index: Int, _ stop: Stop, _ problem: HalfDayProblem
    ) -> [FigureTable.Cell] {
        let names = problem.sites.filter { $0.place == stop.place }.map(\.name)
        return [
            .text(duty.id.text), .text(duty.fleet.text), .figure(Figure(index + 1, .count)),
            .figure(Figure(stop.begin.rawValue, .clock)), .text(names.isEmpty ? "thuis" : names.dutchList),
            .text(stop.alighting.map(\.text).joined(separator: " ")),
            .text(stop.boarding.map(\.pupil.text).joined(separator: " ")),
        ]
    }
}
