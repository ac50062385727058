import Domain

/// The report on what was driven: its sections in order.
struct RealisationPage {
    let input: RealisationReportInput
    let tables: RealisationTables

    init(_ input: RealisationReportInput) {
        self.input = input
        tables = RealisationTables(input.figures, edition: input.edition)
    }

    var html: HTML {
        let groupings = tables.groupings.filter { !$0.isTime }
        let groups = RealisationGroups(tables: tables, groupings: groupings)
        return PageFrame(
            edition: input.edition, title: input.title, kicker: "Leerlingenvervoer: wat er is gereden",
            subtitle: "\(Words.date(input.figures.from)) tot en met \(Words.date(input.figures.until))",
            dataIsInvented: input.dataIsInvented, pricesAreInvented: false,
            contents: [
                .init(text: "In het kort", anchor: RealisationBrief.anchor),
                .init(text: "In de tijd", anchor: RealisationTrends.anchor),
                .init(text: "Wie wat merkte", anchor: RealisationGroups.anchor),
                .init(text: "Hoe er geteld is", anchor: RealisationMethod.anchor),
            ], programVersion: input.programVersion, madeOn: input.madeOn,
            sheets: [Stylesheet.comparison, Stylesheet.comparisonCharts], script: .interaction
        ).html(
            .fragment([
                RealisationBrief(figures: input.figures, tables: tables).html,
                RealisationTrends(tables: tables).html, groups.html,
                RealisationMethod(figures: input.figures, edition: input.edition).html,
            ]))
    }
}
