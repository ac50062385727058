package import Domain

/// A scenario as it stands in its file, with the line of everything that others may have to point at.
package struct ScenarioFile: Sendable {
    package var id: Scenario.ID
    package var title: String
    package var question: String
    /// nil, or `basis`: the region as it is.
    package var base: Sourced<Scenario.ID>?
    package var combines: [Sourced<Scenario.ID>]
    package var changes: [Sourced<ScenarioChange>]

    package var scenario: Scenario {
        Scenario(
            id: id, title: title, question: question, base: base?.value, combines: combines.map(\.value),
            changes: changes.map(\.value))
    }
}

/// What reading one scenario gave.
package struct ScenarioReading: Sendable {
    /// Whether there are errors or not, so that a list can show it.
    package var title: String?
    /// nil when there are errors: a scenario is not taken in part.
    package var file: ScenarioFile?
    package var issues: [ImportIssue]
}

/// The files that a scenario names, and what is needed to read them.
package struct ScenarioSurroundings: Sendable {
    /// Contents of a file by its name relative to the scenario's own folder.
    package typealias Contents = @Sendable (String) throws(Fault) -> [UInt8]

    let contents: Contents
    let addresses: any AddressLookup
    /// Names are checked against this region; nil: they are not checked yet.
    let region: Region?

    package init(region: Region?, addresses: any AddressLookup, contents: @escaping Contents) {
        self.region = region
        self.addresses = addresses
        self.contents = contents
    }
}
