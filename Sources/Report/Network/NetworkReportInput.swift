package import Domain

/// What the report for the netwerkgroep is made from.
package struct NetworkReportInput: Sendable {
    package var title: String
    package var edition: Edition
    package var review: NetworkReview
    /// Names of destinations.
    package var names: [Destination.ID: String]
    /// Decides the pseudonyms: another number for each report.
    package var seed: UInt64
    package var sources: [SourceFile]
    package var pricesAreInvented: Bool
    package var dataIsInvented: Bool
    package var programVersion: String
    package var madeOn: PlanDate?

    package init(
        title: String, edition: Edition, review: NetworkReview, names: [Destination.ID: String] = [:], seed: UInt64,
        sources: [SourceFile] = [], pricesAreInvented: Bool = false, dataIsInvented: Bool = false,
        programVersion: String = "", madeOn: PlanDate? = nil
    ) {
        self.title = title
        self.edition = edition
        self.review = review
        self.names = names
        self.seed = seed
        self.sources = sources
        self.pricesAreInvented = pricesAreInvented
        self.dataIsInvented = dataIsInvented
        self.programVersion = programVersion
        self.madeOn = madeOn
    }

    package var isForDesk: Bool { edition.showsPupils }
}

/// The report as one HTML file: no network, no script, light and dark, screen and A4.
package enum NetworkReport {
    package static func html(_ input: NetworkReportInput) -> String { NetworkPage(input).html.markup }
}
