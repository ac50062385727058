import Domain

/// The one page for who decides: the question, the answer, the table and the choice.
struct BriefSection {
    static let anchor = Anchor("samenvatting")

    let input: ComparisonReportInput
    let scenarios: [ScenarioPage]
    let source: FigureSource

    private static let columns: [(ScenarioFigure, String)] = [
        (.yearCost, "kosten per jaar"), (.difference, "verschil met basis"),
    ]
    private static let effects: [(ScenarioFigure, String)] = [
        (.vehiclesAtPeak, "voertuigen"), (.ninetieth, "9 van de 10 reizen hoogstens"),
        (.worstRide, "langste reis"), (.longer, "> 10 min langer"),
        (.shorter, "> 10 min korter"), (.familiesChanged, "gezinnen die iets merken"),
    ]

    var html: HTML? {
        tag("section", .class("brief"), .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "Samenvatting voor bestuur en overleg" }
            missing
            if scenarios.isEmpty {
                tag("p") { "Er is geen scenario berekend. Er is dus niets te vergelijken." }
            } else {
                answer
                table
                tag("p", .class("small")) { reading }
                bands
                choice
            }
        }
    }

    private var answer: HTML {
        let answer = BriefAnswer(scenarios: scenarios, edition: input.edition, schoolDays: schoolDays)
        return tag("div", .class("answer")) {
            tag("h3") { "De vraag" }
            tag("p", .class("lead")) { input.question ?? answer.question }
            tag("h3") { "Het antwoord" }
            for sentence in answer.sentences { tag("p", .class("lead")) { sentence } }
        }
    }

    private var schoolDays: Int { input.comparison.basis.schoolDays }

    private var table: HTML {
        var table = DataTable(
            caption: "De scenario’s naast elkaar" + (input.pricesAreInvented ? " (verzonnen prijzen)" : ""),
            columns: [.text("scenario")] + Self.columns.map { .number($0.1) } + [.text("hoe zeker is dat?")]
                + Self.effects.map { .number($0.1) },
            rows: scenarios.map(row))
        table.isSortable = true
        table.name = "compare"
        return table.html
    }

    private func row(_ scenario: ScenarioPage) -> DataTable.Row {
        let text = FigureText(scenario, source)
        return .init(
            cells: [.init(.text(scenario.name))] + Self.columns.map { text.cell($0.0) } + [text.certainty]
                + Self.effects.map { text.cell($0.0) },
            name: scenario.isBase ? "base" : "")
    }

    private var reading: String {
        "Een jaar is \(Decimal.grouped(schoolDays)) schooldagen zoals de dag die is gepland. Langer en korter: aantallen "
            + "leerlingen. Zeker: ook met een betere "
            + "planning draait het verschil niet om. Waarschijnlijk: alle berekeningen wijzen dezelfde kant op. Niet te "
            + "onderscheiden: het verschil kan toeval zijn. Niet te vergelijken: niet elke leerling heeft een rit, of een "
            + "norm is overtreden; zo’n scenario kan niet goedkoper worden genoemd."
    }

    private var bands: HTML {
        let chart = BandChart(
            anchor: Self.anchor.sub("kosten"), title: "Kosten per jaar met hun zekerheid",
            bands: scenarios.map { scenario in
                let figures = scenario.row.figures
                return .init(
                    label: scenario.letter, bound: figures.yearBound, cost: figures.yearCost,
                    range: figures.yearCostRange, isSound: scenario.result.isSound)
            })
        return Picture(
            label: "Grafiek van de kosten per jaar", drawing: chart.html,
            explanation: tag("p", .class("small")) {
                "De stip is wat het plan kost. De balk loopt naar links tot het bedrag waar geen enkel plan onder kan "
                    + "komen. Overlappen twee balken elkaar, dan is hun verschil niet zeker. De dunne lijn is de "
                    + "spreiding van nieuwe berekeningen. De as begint niet bij nul."
            },
            table: Table(
                caption: "Kosten per jaar en hun grenzen",
                columns: [
                    .text("scenario"), .number("bewezen ondergrens"), .number("kosten"), .number("laagste berekening"),
                    .number("hoogste berekening"),
                ],
                rows: scenarios.map { scenario in
                    let text = FigureText(scenario, source)
                    return [.text(scenario.name)]
                        + [.yearBound, .yearCost, .leastCost, .mostCost].map { .text(text.text($0)) }
                }
            ).html
        ).html
    }

    private var choice: HTML {
        tag("div", .class("choice")) {
            tag("h3") { "De keuze" }
            tag("ul", .class("points")) {
                for scenario in scenarios.dropFirst() {
                    tag("li", .class("neutral")) {
                        tag("strong") { "\(scenario.name). " }
                        BriefAnswer.trade(scenario, FigureText(scenario, source))
                    }
                }
            }
            tag("p") {
                "De vraag aan het overleg: welk bedrag is het verschil in reistijd waard, en wat mag een gezin ervan "
                    + "merken? Zet een verschil dat niet te onderscheiden is niet als besparing in een begroting."
            }
        }
    }

    @HTMLBuilder private var missing: HTML {
        if !input.comparison.missing.isEmpty {
            tag("div", .class("missing")) {
                tag("p") { tag("strong") { "Niet in deze vergelijking, omdat het niet kon worden berekend:" } }
                tag("ul") {
                    for scenario in input.comparison.missing { tag("li") { told(scenario) } }
                }
            }
        }
    }

    /// A fault may name a pupil's code, so that its text stays at the desk.
    private func told(_ scenario: MissingScenario) -> String {
        let name = scenario.title ?? scenario.id.text
        if scenario.faults.isEmpty { return name }
        if input.edition.showsPupils {
            return "\(name): \(scenario.faults.map { "\($0.text) [\($0.code)]" }.joined(separator: "; "))"
        }
        return "\(name) (waarom staat in de bureau-uitgave, bij \(Words.list(scenario.faults.map(\.code))))"
    }
}
