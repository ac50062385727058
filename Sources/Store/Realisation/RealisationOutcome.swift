/// What a delivery did to the visits in the workspace.
package struct RealisationOutcome: Hashable, Codable, Sendable {
    package var counts: ImportOutcome
    /// Rows that were passed over, because a later delivery told the same visit.
    package var older: Int

    package init(counts: ImportOutcome = ImportOutcome(), older: Int = 0) {
        self.counts = counts
        self.older = older
    }
}
