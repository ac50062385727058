import Domain

/// The invoice lines added up, and the certificate.
struct CostSection {
    let half: HalfFigures
    let edition: Edition
    let pricesAreInvented: Bool

    var html: HTML {
        .fragment([
            tag("h3", .id(half.anchor.sub("kosten"))) { "Wat het kost" },
            pricesAreInvented ? tag("p", .class("notice")) { "Verzonnen prijzen." } : .empty,
            tag("p") { half.certificate.sentence + " " + half.certificate.basis },
            edition.showsPupils ? detailed : grouped,
            tag("p", .class("small")) {
                "Elke factuurregel is afgerond op hele centen; het totaal is de som van de regels."
            },
        ])
    }

    private var caption: String { "Kosten per onderdeel" + (pricesAreInvented ? " (verzonnen prijzen)" : "") }

    private var detailed: HTML {
        Table(
            caption: caption,
            columns: [.text("onderdeel"), .text("voertuig"), .number("hoeveel"), .number("prijs"), .number("bedrag")],
            rows: half.costs.map { cost in
                [
                    .text(ComponentName.text(cost.component)), .text(cost.vehicleName),
                    .text(ComponentName.quantity(cost.quantity, of: cost.component)), .text("€ \(cost.rate.euroText)"),
                    .text(cost.amount.euroText),
                ]
            },
            totals: ["totaal", "", "", "", .text(half.cost.euroText)]
        ).html
    }

    private var grouped: HTML {
        Table(
            caption: caption, columns: [.text("onderdeel"), .number("bedrag")],
            rows: CostGroup.allCases.map { [.text($0.rawValue), .text($0.amount(of: half.costs).euroText)] },
            totals: ["totaal", .text(half.cost.euroText)]
        ).html
    }
}
