package import Domain

/// What was driven in a period, as one HTML file that needs nothing else: no network, light and dark, screen and A4.
package enum RealisationReport {
    package static func html(_ input: RealisationReportInput) -> String { RealisationPage(input).html.markup }
}

/// What the report is made from.
package struct RealisationReportInput: Sendable {
    package var title: String
    package var edition: Edition
    package var figures: RealisationFigures
    package var programVersion: String
    package var dataIsInvented: Bool
    package var madeOn: PlanDate?

    package init(
        title: String, edition: Edition, figures: RealisationFigures, programVersion: String,
        dataIsInvented: Bool = false, madeOn: PlanDate? = nil
    ) {
        self.title = title
        self.edition = edition
        self.figures = figures
        self.programVersion = programVersion
        self.dataIsInvented = dataIsInvented
        self.madeOn = madeOn
    }
}
