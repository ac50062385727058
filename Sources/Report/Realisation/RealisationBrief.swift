import Domain

/// The period in a few sentences and one table.
struct RealisationBrief {
    static let anchor = Anchor("kort")

    let figures: RealisationFigures
    let tables: RealisationTables

    private var source: FigureSource? { tables.table(.month).map(FigureSource.init) }

    var html: HTML {
        tag("section", .labelledBy(Self.anchor)) {
            tag("h2", .id(Self.anchor)) { "In het kort" }
            for sentence in sentences { tag("p", .class("lead")) { sentence } }
            table
            tag("p", .class("small")) {
                "«Minst» en «meest» zijn de grenzen waartussen het echte deel met 95 % zekerheid ligt, als deze periode "
                    + "een steekproef is van hoe er gereden wordt. Hoe minder ritten, hoe wijder die grenzen."
            }
        }
    }

    private var sentences: [String] {
        let total = figures.total
        var lines = [
            "In \(Words.count(figures.days, "dag", "dagen")) zijn \(Words.count(total.rides, "rit", "ritten")) van "
                + "leerlingen gemeld."
        ]
        if let text = percent(.wholeDayInTime) {
            lines.append("Op \(text) van de dagen kwam een leerling op tijd op school én werd op tijd opgehaald.")
        }
        if let text = percent(.overLimit) {
            lines.append("Bij \(text) van de ritten duurde de reis langer dan de norm.")
        }
        if let ride = total.ride, let planned = total.plannedRide, figures.plannedHalfDays > 0 {
            lines.append(
                "De middelste reis duurde \(Words.minutes(Seconds(ride.median))); gepland was "
                    + "\(Words.minutes(Seconds(planned.median))).")
        }
        return lines
    }

    private func percent(_ measure: RideMeasure) -> String? {
        guard let source, case .figure(let figure) = source.cell("totaal", "\(measure.rawValue)_deel") else {
            return nil
        }
        return "\(figure.dutch) %"
    }

    private var table: HTML {
        guard let source else {
            return tag("p") { "Er zijn te weinig leerlingen om cijfers te delen zonder iemand te herkennen." }
        }
        return DataTable(
            caption: "De hele periode",
            columns: [
                .text("wat"), .number("keer"), .number("van"), .number("deel"), .number("minst"), .number("meest"),
            ],
            rows: RideMeasure.allCases.map { measure in
                .init(
                    cells: [.text(measure.label)]
                        + ["", "_van"].map { source.cell("totaal", measure.rawValue + $0, text: Decimal.grouped) }
                        + ["_deel", "_laag", "_hoog"].map { part in
                            source.cell("totaal", measure.rawValue + part) {
                                "\(Decimal.dutch(Double($0) / 10, decimals: 1)) %"
                            }
                        })
            }
        ).html
    }
}
