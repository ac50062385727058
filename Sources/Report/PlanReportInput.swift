package import Domain

/// What a report is made from: values only, so that the same input gives the same page to the byte.
package struct PlanReportInput: Sendable {
    /// A plan with the travel times that it was made with.
    package struct Half: Sendable {
        package var stored: StoredPlan
        /// In the order of `stored.problem.places`.
        package var matrix: TravelMatrix

        package init(stored: StoredPlan, matrix: TravelMatrix) {
            self.stored = stored
            self.matrix = matrix
        }
    }

    /// Of the region or the contract.
    package var title: String
    package var edition: Edition
    /// One half-day, or heen and terug of one day.
    package var halves: [Half]
    /// The files that the data came from.
    package var sources: [SourceFile]
    /// The contract says that its prices were made up.
    package var pricesAreInvented: Bool
    /// Pupils, destinations and depots were made up, as in the demo.
    package var dataIsInvented: Bool
    /// The day on which the report is made.
    package var madeOn: PlanDate?

    package init(
        title: String, edition: Edition, halves: [Half], sources: [SourceFile] = [], pricesAreInvented: Bool = false,
        dataIsInvented: Bool = false, madeOn: PlanDate? = nil
    ) {
        self.title = title
        self.edition = edition
        self.halves = halves
        self.sources = sources
        self.pricesAreInvented = pricesAreInvented
        self.dataIsInvented = dataIsInvented
        self.madeOn = madeOn
    }
}
