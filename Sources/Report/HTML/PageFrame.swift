import Domain

/// What every report has around its sections: head, marks of the edition, title, contents and footer.
struct PageFrame {
    struct Entry {
        let text: String
        let anchor: Anchor
    }

    let edition: Edition
    let title: String
    /// Above the title: what kind of report this is.
    let kicker: String
    /// Below the title: what it is about and when.
    let subtitle: String
    let dataIsInvented: Bool
    let pricesAreInvented: Bool
    let contents: [Entry]
    let programVersion: String
    let madeOn: PlanDate?
    var sheets: [HTML] = []
    var script: Script?

    func html(_ sections: HTML) -> HTML {
        .document(
            head: head,
            body: tag("body", .class(edition.rawValue)) {
                tag("a", .class("skip"), .href(Anchor("inhoud"))) { "Naar de inhoud" }
                header
                tag("main", .id(Anchor("inhoud")), Attribute("tabindex", "-1")) { sections }
                footer
                if let script { script.html }
            })
    }

    private var head: HTML {
        .fragment([
            .void("meta", Attribute("charset", "utf-8")),
            .void("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
            .void("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)),
            .void("meta", Attribute("name", "robots"), Attribute("content", "noindex, nofollow")),
            .void("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
            tag("title") { title },
            Stylesheet.base, Stylesheet.figures, .fragment(sheets), Stylesheet.paper,
        ])
    }

    /// Nothing is loaded, and no script runs but our own, known by its hash.
    private var policy: String {
        "default-src 'none'; style-src 'unsafe-inline'" + (script.map { "; script-src '\($0.hash)'" } ?? "")
    }

    private var header: HTML {
        tag("header", .class("top")) {
            tag("p", .class("edition")) { edition.mark }
            tag("p", .class("edition-print"), Attribute("aria-hidden", "true")) { edition.mark }
            tag("p", .class("kicker")) { kicker }
            tag("h1") { title }
            tag("p", .class("dates")) { subtitle }
            if dataIsInvented {
                tag("p", .class("notice")) {
                    "Voorbeeld: alle leerlingen, bestemmingen en standplaatsen zijn verzonnen."
                }
            }
            if pricesAreInvented {
                tag("p", .class("notice")) {
                    "Verzonnen prijzen: gebruik de bedragen niet om echte kosten te schatten."
                }
            }
            tag("nav", Attribute("aria-label", "Inhoud")) {
                tag("ul") {
                    for entry in contents { tag("li") { tag("a", .href(entry.anchor)) { entry.text } } }
                }
            }
        }
    }

    private var footer: HTML {
        tag("footer") {
            tag("p") {
                "Gemaakt met Ritwijzer \(programVersion)"
                if let madeOn { " op \(Words.date(madeOn))" }
                ". \(edition.mark)"
            }
        }
    }
}
