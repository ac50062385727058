package import Domain

/// A carrier's day beside the plan of Ritwijzer, as one HTML file to print: the figures, and the steps that colleagues can
/// adopt one by one, each with the routes as they become. It names pupils, so it stays at the desk.
package enum CarrierReport {
    package static func html(_ input: CarrierReportInput) -> String { CarrierPage(input).html.markup }
}

/// What the page is made from.
package struct CarrierReportInput: Sendable {
    package var title: String
    package var comparison: CarrierDayComparison
    /// In the order of `comparison.halves`.
    package var carrier: [PlanReportInput.Half]
    package var optimal: [PlanReportInput.Half]
    package var sources: [SourceFile]
    package var pricesAreInvented: Bool
    package var dataIsInvented: Bool
    package var madeOn: PlanDate?

    package init(
        title: String, comparison: CarrierDayComparison, carrier: [PlanReportInput.Half],
        optimal: [PlanReportInput.Half], sources: [SourceFile] = [], pricesAreInvented: Bool = false,
        dataIsInvented: Bool = false, madeOn: PlanDate? = nil
    ) {
        self.title = title
        self.comparison = comparison
        self.carrier = carrier
        self.optimal = optimal
        self.sources = sources
        self.pricesAreInvented = pricesAreInvented
        self.dataIsInvented = dataIsInvented
        self.madeOn = madeOn
    }
}
