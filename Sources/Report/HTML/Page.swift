import Domain

/// The plan report: its sections in order.
struct Page {
    let input: PlanReportInput
    let halves: [HalfFigures]

    /// `Heen en terug, maandag 23 november 2026`.
    private var dates: String {
        let days = Set(halves.map(\.problem.date))
        guard days.count == 1, let day = days.first ?? nil else { return Words.list(halves.map(\.title)) }
        return "\(Words.sentence(Words.list(halves.map(\.direction.rawValue)))), \(Words.date(day))"
    }

    var html: HTML {
        PageFrame(
            edition: input.edition, title: "\(input.title): plan van \(halves.count == 1 ? "een dagdeel" : "een dag")",
            kicker: "Leerlingenvervoer", subtitle: dates, dataIsInvented: input.dataIsInvented,
            pricesAreInvented: input.pricesAreInvented, contents: contents,
            programVersion: halves.first?.record.programVersion ?? "", madeOn: input.madeOn
        ).html(
            .fragment([
                SummarySection(input: input, halves: halves).html,
                KeyFiguresSection(halves: halves, edition: input.edition).html,
                .fragment(halves.map { HalfSection(half: $0, edition: input.edition, input: input).html }),
                NormsSection(halves: halves, edition: input.edition).html,
                OriginSection(input: input, halves: halves).html,
                GlossarySection().html,
            ]))
    }

    private var contents: [PageFrame.Entry] {
        [
            .init(text: "In het kort", anchor: Anchor("kort")),
            .init(text: "Kerncijfers", anchor: Anchor("kerncijfers")),
        ] + halves.map { .init(text: $0.title, anchor: $0.anchor) } + [
            .init(text: "Normen", anchor: Anchor("normen")),
            .init(text: "Waar de cijfers vandaan komen", anchor: Anchor("herkomst")),
            .init(text: "Woorden", anchor: Anchor("woorden")),
        ]
    }
}
