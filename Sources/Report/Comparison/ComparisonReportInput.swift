package import Domain

/// What the comparison report is made from: values only, so that the same input gives the same page to the byte.
package struct ComparisonReportInput: Sendable {
    /// An outline or another background of the map: points in order, closed or not.
    package struct Outline: Sendable {
        package var name: String
        package var points: [Coordinate]

        package init(name: String, points: [Coordinate]) {
            self.name = name
            self.points = points
        }
    }

    /// Of the region or the contract.
    package var title: String
    /// The question as a whole, above the scenarios' own.
    package var question: String?
    package var edition: Edition
    package var comparison: Comparison
    /// Same order as `comparison.rows`: the base first.
    package var results: [ScenarioResult]
    package var coalitions: Coalitions?
    package var outlines: [Outline]
    package var sources: [SourceFile]
    package var pricesAreInvented: Bool
    package var dataIsInvented: Bool
    package var madeOn: PlanDate?

    package init(
        title: String, question: String? = nil, edition: Edition, comparison: Comparison, results: [ScenarioResult],
        coalitions: Coalitions? = nil, outlines: [Outline] = [], sources: [SourceFile] = [],
        pricesAreInvented: Bool = false, dataIsInvented: Bool = false, madeOn: PlanDate? = nil
    ) {
        self.title = title
        self.question = question
        self.edition = edition
        self.comparison = comparison
        self.results = results
        self.coalitions = coalitions
        self.outlines = outlines
        self.sources = sources
        self.pricesAreInvented = pricesAreInvented
        self.dataIsInvented = dataIsInvented
        self.madeOn = madeOn
    }
}
