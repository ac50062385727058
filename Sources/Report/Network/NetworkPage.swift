import Domain

/// The report for the netwerkgroep: its sections in order.
struct NetworkPage {
    private struct Part {
        let title: String
        let anchor: Anchor
        let html: HTML
    }

    let input: NetworkReportInput
    let labels: ReviewLabels

    init(_ input: NetworkReportInput) {
        self.input = input
        labels = ReviewLabels(input)
    }

    var html: HTML {
        let parts = parts
        return PageFrame(
            edition: input.edition, title: input.title, kicker: "Leerlingenvervoer: klachten naast plannen",
            subtitle: Words.sentence(input.review.quarter.dutchText), dataIsInvented: input.dataIsInvented,
            pricesAreInvented: input.pricesAreInvented,
            contents: parts.map { .init(text: $0.title, anchor: $0.anchor) }, programVersion: input.programVersion,
            madeOn: input.madeOn, sheets: [Stylesheet.comparison, Stylesheet.comparisonCharts, Stylesheet.network]
        ).html(.fragment([FillStyle.patterns] + parts.map(\.html)))
    }

    private var parts: [Part] {
        let tables = CountTables(input.review, labels: labels, isForDesk: input.isForDesk)
        let parts: [(String, Anchor, HTML?)] = [
            ("Afgesproken", AgreedSection.anchor, AgreedSection(input: input, labels: labels).html),
            ("Dit kwartaal", QuarterSection.anchor, QuarterSection(input: input).html),
            ("De klachten", CasesSection.anchor, CasesSection(input: input, labels: labels).html),
            ("Patronen", PatternsSection.anchor, PatternsSection(input: input, labels: labels, tables: tables).html),
            ("Voorstellen", ProposalsSection.anchor, ProposalsSection(input: input, labels: labels).html),
            ("Kwartaal na kwartaal", CycleSection.anchor, CycleSection(input: input).html),
            ("Voor wie aan tafel zit", RolesSection.anchor, RolesSection(input: input, tables: tables).html),
            ("Wat we niet weten", LimitsSection.anchor, LimitsSection(input: input).html),
            ("Per klacht", DeskSection.anchor, input.isForDesk ? DeskSection(input: input).html : nil),
        ]
        return parts.compactMap { title, anchor, html in html.map { Part(title: title, anchor: anchor, html: $0) } }
    }
}

extension Stylesheet {
    /// What the netwerkgroep's report adds.
    static let network = HTML.style(
        """
        .case { border: 1px solid var(--line); border-left: .4rem solid var(--accent); border-radius: .5rem;
          background: var(--card); padding: .3rem 1.2rem .6rem; margin: 0 0 1rem; break-inside: avoid; max-width: 58rem; }
        .case h3 { margin: .5rem 0 .2rem; font-size: 1.05rem; }
        @media print { .page { break-before: page; } }
        .case p, .case ul { margin: .25rem 0; }
        .five li { margin: .35rem 0; max-width: 56rem; }
        .limit { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 5 4; fill: none; }
        .whisker { stroke: var(--ink); stroke-width: 1.5; fill: none; }
        .roles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; }
        .roles > section { border: 1px solid var(--line); border-radius: .5rem; padding: .2rem 1.1rem .5rem; min-width: 0;
          break-inside: avoid; }
        .roles h3 { margin: .6rem 0 .2rem; font-size: 1.05rem; }
        """)
}
