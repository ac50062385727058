import Domain

/// The frame around the sections: head, marks of the edition, contents, order of the headings.
struct Page {
    let input: PlanReportInput
    let halves: [HalfFigures]

    private var title: String { "\(input.title): plan van \(halves.count == 1 ? "een dagdeel" : "een dag")" }

    /// `Heen en terug, maandag 23 november 2026`.
    private var dates: String {
        let days = Set(halves.map(\.problem.date))
        guard days.count == 1, let day = days.first ?? nil else { return Words.list(halves.map(\.title)) }
        let names = Words.list(halves.map(\.direction.rawValue))
        return "\(names.prefix(1).uppercased())\(names.dropFirst()), \(Words.date(day))"
    }

    var html: HTML {
        .document(
            head: .fragment([
                .void("meta", Attribute("charset", "utf-8")),
                .void(
                    "meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
                .void(
                    "meta", Attribute("http-equiv", "Content-Security-Policy"),
                    Attribute("content", "default-src 'none'; style-src 'unsafe-inline'")),
                .void("meta", Attribute("name", "robots"), Attribute("content", "noindex, nofollow")),
                .void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
                tag("title") { title },
                Stylesheet.base, Stylesheet.figures, Stylesheet.paper,
            ]),
            body: tag("body", .class(input.edition.rawValue)) {
                tag("a", .class("skip"), .href(Anchor("inhoud"))) { "Naar de inhoud" }
                header
                tag("main", .id(Anchor("inhoud")), Attribute("tabindex", "-1")) {
                    SummarySection(input: input, halves: halves).html
                    KeyFiguresSection(halves: halves, edition: input.edition).html
                    for half in halves { HalfSection(half: half, edition: input.edition, input: input).html }
                    NormsSection(halves: halves, edition: input.edition).html
                    OriginSection(input: input, halves: halves).html
                    GlossarySection().html
                }
                footer
            })
    }

    private var header: HTML {
        tag("header", .class("top")) {
            tag("p", .class("edition")) { input.edition.mark }
            tag("p", .class("edition-print"), Attribute("aria-hidden", "true")) { input.edition.mark }
            tag("p", .class("kicker")) { "Leerlingenvervoer" }
            tag("h1") { title }
            tag("p", .class("dates")) { dates }
            if input.dataIsInvented {
                tag("p", .class("notice")) {
                    "Voorbeeld: alle leerlingen, bestemmingen en standplaatsen zijn verzonnen."
                }
            }
            if input.pricesAreInvented {
                tag("p", .class("notice")) {
                    "Verzonnen prijzen: gebruik de bedragen niet om echte kosten te schatten."
                }
            }
            contents
        }
    }

    private var contents: HTML {
        tag("nav", Attribute("aria-label", "Inhoud")) {
            tag("ul") {
                entry("In het kort", Anchor("kort"))
                entry("Kerncijfers", Anchor("kerncijfers"))
                for half in halves { entry(half.title, half.anchor) }
                entry("Normen", Anchor("normen"))
                entry("Waar de cijfers vandaan komen", Anchor("herkomst"))
                entry("Woorden", Anchor("woorden"))
            }
        }
    }

    private func entry(_ text: String, _ anchor: Anchor) -> HTML {
        tag("li") { tag("a", .href(anchor)) { text } }
    }

    private var footer: HTML {
        tag("footer") {
            tag("p") {
                "Gemaakt met Ritwijzer \(halves.first?.record.programVersion ?? "")"
                if let day = input.madeOn { " op \(Words.date(day))" }
                ". \(input.edition.mark)"
            }
        }
    }
}
