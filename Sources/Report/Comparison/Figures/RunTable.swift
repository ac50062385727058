import Domain

/// How each plan was calculated: enough to make it again.
struct RunTable {
    let scenarios: [ScenarioPage]

    var html: HTML {
        .fragment([
            tag("h3") { "De berekeningen" },
            tag("p") {
                "Met hetzelfde startgetal, een vast aantal stappen en dezelfde invoer komt er hetzelfde plan uit."
            },
            Table(
                caption: "Hoe elk plan is berekend",
                columns: [
                    .text("scenario"), .text("deel"), .number("startgetal"), .number("stappen"), .text("grens"),
                    .text("einde"), .text("ondergrens op grond van"), .text("versie"),
                    .text("controlegetal van de invoer (SHA-256)"),
                ],
                rows: scenarios.flatMap { scenario in
                    scenario.halves.enumerated().map { index, half in
                        row(scenario, half, scenario.result.parts[index].name)
                    }
                }
            ).html,
            repeats,
        ])
    }

    private func row(_ scenario: ScenarioPage, _ half: HalfFigures, _ part: String?) -> [HTML] {
        let record = half.record
        return [
            .text(scenario.letter), .text(half.direction.rawValue + (part.map { ", \($0)" } ?? "")),
            .text(String(record.seed)), .text(Decimal.grouped(record.iterations)),
            .text(OriginSection.limits(record) ?? "geen"), .text(record.ending.rawValue),
            .text(record.boundBasis.rawValue), .text(record.programVersion), tag("code") { half.stored.inputHash },
        ]
    }

    private var repeats: HTML {
        let rows = scenarios.flatMap { scenario in
            scenario.result.repeats.map { run -> [HTML] in
                [
                    .text(scenario.letter), .text(String(run.seed)), .text(run.draw == 0 ? "–" : String(run.draw)),
                    .text(run.dayCost.euroText), .text(run.dayBound.euroText), run.isSound ? "ja" : "nee",
                ]
            }
        }
        if rows.isEmpty { return .empty }
        return tag("details") {
            tag("summary") { "Herhaalde berekeningen" }
            Table(
                caption: "Herhaalde berekeningen, kosten per dag",
                columns: [
                    .text("scenario"), .number("startgetal"), .number("trekking"), .number("kosten"),
                    .number("ondergrens"), .text("iedereen een rit, alle normen gehaald"),
                ],
                rows: rows
            ).html
        }
    }
}
