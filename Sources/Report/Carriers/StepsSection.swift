import Domain

/// The steps of one half-day, to adopt one by one: each with a box to tick, who notices it, and its routes as they become.
struct StepsSection {
    let half: CarrierDayComparison.Half
    /// Of the carrier's routes.
    let figures: HalfFigures

    static func anchor(_ figures: HalfFigures) -> Anchor { figures.anchor.sub("stappen") }

    var html: HTML {
        let anchor = StepsSection.anchor(figures)
        return tag("section", .class("steps"), .labelledBy(anchor)) {
            tag("h2", .id(anchor)) { "Stappen \(half.direction.rawValue)" }
            tag("p") {
                "Elke stap is apart uitgerekend met echte tijden, en apart nagekeken op alle regels. Een stap maakt nooit "
                    + "meer overtredingen dan er waren, en brengt niemand over de norm die dat niet was."
            }
            for list in PlanStep.List.allCases { steps(list) }
        }
    }

    private func steps(_ list: PlanStep.List) -> HTML {
        let steps = half.steps(list)
        return .fragment([
            tag("h3") { list.title },
            steps.isEmpty ? tag("p") { "Geen enkele losse stap doet dat." } : .empty,
            .fragment(steps.enumerated().map { step($1, number: $0 + 1) }),
            list == .saving ? half.together.map { text in tag("p") { text } } ?? .empty : .empty,
        ])
    }

    private func step(_ step: PlanStep, number: Int) -> HTML {
        tag("article", .class("step")) {
            tag("h4") {
                tag("span", .class("tick"), Attribute("role", "img"), Attribute("aria-label", "aanvinken"))
                " \(number). \(step.text)"
            }
            tag("p") { step.touchedText() }
            if !ended(step).isEmpty { tag("p") { ended(step) } }
            tag("details") {
                tag("summary") { routesTitle(step) }
                tag("div", .class("routes")) {
                    for (index, duty) in half.newRoutes(of: step).enumerated() { route(duty, number: index + 1) }
                }
            }
        }
    }

    private func ended(_ step: PlanStep) -> String {
        let routes = half.endedRoutes(of: step).map(\.text)
        return routes.isEmpty ? "" : "Rijdt niet meer: \(routes.count == 1 ? "route" : "routes") \(Words.list(routes))."
    }

    private func routesTitle(_ step: PlanStep) -> String {
        let routes = half.newRoutes(of: step).map(\.id.text)
        return "Zo \(routes.count == 1 ? "wordt route" : "worden de routes") \(Words.list(routes))"
    }

    private func route(_ duty: Duty, number: Int) -> HTML {
        let figure = DutyFigure(number: number, duty: duty, book: figures.book, meter: figures.meter)
        return tag("div") {
            tag("p", .class("small")) {
                "Route \(duty.id): \(figure.vehicleName) (\(duty.fleet)), van \(figure.depotName), \(figure.cost.euroText)"
            }
            DutyStops(title: "Route \(duty.id)", duty: figure).html
        }
    }
}

extension Stylesheet {
    /// On paper the routes stand open, two beside each other; the overview, which is there to sort, stays away.
    static let steps = HTML.style(
        """
        .step { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem 1.2rem .4rem;
          margin: 0 0 .8rem; }
        .step h4 { line-height: 1.4; }
        .step p { max-width: 62rem; }
        .step .tick { display: inline-block; width: 1em; height: 1em; border: 1.5px solid var(--ink); vertical-align: -.1em;
          margin-right: .3em; }
        .routes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 0 2rem;
          align-items: start; }
        .routes > * { min-width: 0; }
        .overview tbody th { white-space: nowrap; }
        @media print {
          .overview { display: none; } .brief { break-after: auto; } .steps { break-before: page; }
          .step { border: 0; border-top: 1pt solid var(--strong); border-radius: 0; padding: .4rem 0 0; margin: 0 0 .5rem; }
          .step h4, .step p, .step summary { break-after: avoid; }
          .step p, .step details { margin: .2rem 0; }
          .routes { grid-template-columns: 1fr 1fr; gap: 0 5mm; } .routes > * { break-inside: avoid; }
          .routes .scroll { margin: .1rem 0 .4rem; } .routes th:nth-child(6), .routes td:nth-child(6) { display: none; }
          .routes th, .routes td { font-size: .78rem; padding: .06rem .3rem .06rem .1rem; }
        }
        """)
}
