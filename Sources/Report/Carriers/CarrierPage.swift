import Domain

/// The page of a carrier's day: its sections in order.
struct CarrierPage {
    static let brief = Anchor("kort")
    static let sideBySide = Anchor("naast-elkaar")

    let input: CarrierReportInput
    private let carrier: [HalfFigures]
    private let optimal: PlanReportInput
    private let tables: CarrierComparisonTables

    init(_ input: CarrierReportInput) {
        self.input = input
        func report(_ halves: [PlanReportInput.Half]) -> PlanReportInput {
            PlanReportInput(title: input.title, edition: .desk, halves: halves, sources: input.sources)
        }
        carrier = HalfFigures.of(report(input.carrier))
        optimal = report(input.optimal)
        tables = CarrierComparisonTables(input.comparison)
    }

    private var halves: [CarrierDayComparison.Half] { input.comparison.halves }
    private var name: CarrierDayName { input.comparison.name }

    var html: HTML {
        PageFrame(
            edition: .desk, title: "\(name.carrier): de ritten van nu naast optimaal",
            kicker: "Leerlingenvervoer: \(input.title)", subtitle: Words.sentence(Words.date(name.date)),
            dataIsInvented: input.dataIsInvented, pricesAreInvented: input.pricesAreInvented, contents: contents,
            programVersion: input.optimal.first?.stored.record.programVersion ?? "", madeOn: input.madeOn,
            sheets: [Stylesheet.comparison, Stylesheet.steps], script: .interaction
        ).html(
            .fragment([
                briefSection, figures, StepOverview(table: tables.steps).html,
                .fragment(
                    zip(halves, carrier).map { StepsSection(half: $0, figures: $1).html }),
                NormsSection(halves: carrier, edition: .desk).html,
                OriginSection(input: optimal, halves: HalfFigures.of(optimal)).html,
            ]))
    }

    private var contents: [PageFrame.Entry] {
        [
            .init(text: "In het kort", anchor: Self.brief),
            .init(text: "Naast elkaar", anchor: Self.sideBySide),
            .init(text: "Alle stappen", anchor: StepOverview.anchor),
        ] + carrier.map { .init(text: "Stappen \($0.direction.rawValue)", anchor: StepsSection.anchor($0)) } + [
            .init(text: "Normen", anchor: Anchor("normen")),
            .init(text: "Waar de cijfers vandaan komen", anchor: Anchor("herkomst")),
        ]
    }

    private var briefSection: HTML {
        tag("section", .class("brief"), .labelledBy(Self.brief)) {
            tag("h2", .id(Self.brief)) { "In het kort" }
            for half in halves {
                tag("p", .class("lead")) { Words.sentence(half.sentences.first ?? "") }
                tag("ul", .class("points")) {
                    for sentence in half.sentences.dropFirst() + [half.together].compactMap(\.self) {
                        tag("li") { sentence }
                    }
                }
            }
            tag("p") {
                "«Optimaal» is het plan dat Ritwijzer maakt voor dezelfde leerlingen, dezelfde normen, dezelfde voertuigen "
                    + "en hetzelfde tarief. U hoeft dat plan niet over te nemen: de stappen hieronder kunnen één voor één."
            }
        }
    }

    private var figures: HTML {
        let source = FigureSource(tables.figures)
        return tag("section", .labelledBy(Self.sideBySide)) {
            tag("h2", .id(Self.sideBySide)) { "Naast elkaar" }
            table(tables.figures, source, of: "cijfer", caption: "Kosten, voertuigen, reistijden en regels")
            tag("h3") { "Wie nu het langst onderweg is" }
            table(
                tables.longest, FigureSource(tables.longest), of: "leerling",
                caption: "De langste reizen van nu, en hoe lang die in het plan van Ritwijzer duren")
        }
    }

    /// Rows under the heading that they share.
    private func table(_ figures: FigureTable, _ source: FigureSource, of what: String, caption: String) -> HTML {
        var sections: [String] = []
        for row in figures.rows where sections.last != row.section { sections.append(row.section) }
        var shown = DataTable(
            caption: caption, columns: [.text(what)] + figures.columns.map { .number($0.label) }, rows: [])
        shown.bodies = sections.map { section in
            .init(
                title: section,
                rows: figures.rows.filter { $0.section == section }.map { row in
                    .init(
                        cells: [.text(row.label)]
                            + figures.columns.indices.map { column in
                                source.cell(row.key, figures.columns[column].key) { _ in
                                    CarrierPage.words(row.cells[column])
                                }
                            })
                })
        }
        shown.name = "compare"
        return shown.html
    }

    /// With its unit: `€ 12,40`, `31 min`, `3.198,5 km`.
    private static func words(_ cell: FigureTable.Cell) -> String {
        guard let figure = cell.figure else { return cell.dutch }
        return switch figure.reading {
        case .euro: Cents(figure.value).euroText
        case .minutes: Words.minutes(Seconds(figure.value))
        case .kilometres: Metres(figure.value).lengthText
        default: figure.dutch
        }
    }
}
