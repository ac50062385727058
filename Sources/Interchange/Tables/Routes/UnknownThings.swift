package import Domain

/// What a file of routes names and the workspace does not have, kind by kind, with the command that would add it.
package enum UnknownThings {
    private static let mostNamed = 20

    /// - Parameter issues: of a file that `TableImport.readRoutes` read.
    package static func summary(_ names: UnknownNames, fileName: String) -> [ImportIssue] {
        [
            line(names.pupils, "leerling", "leerlingen", "leerlingen leerlingen.csv", fileName),
            line(names.vehicles, "voertuig", "voertuigen", "voertuigen voertuigen.csv", fileName),
            line(names.destinations, "bestemming", "bestemmingen", "bestemmingen bestemmingen.csv", fileName),
        ].compactMap(\.self)
    }

    private static func line(
        _ codes: [String], _ one: String, _ more: String, _ command: String, _ file: String
    ) -> ImportIssue? {
        guard !codes.isEmpty else { return nil }
        let named = codes.prefix(mostNamed).joined(separator: ", ")
        let rest = codes.count > mostNamed ? " en nog \(codes.count - mostNamed)" : ""
        return ImportIssue(
            .warning, code: ImportCode.notKnownYet.rawValue, location: .init(file: file),
            message: "nog niet in de werkmap: \(codes.count == 1 ? one : "\(codes.count) \(more)") \(named)\(rest)",
            advice: "Toevoegen kan met: ritwijzer importeer \(command)")
    }
}

/// Codes in alphabetical order, each once.
package struct UnknownNames: Hashable, Sendable {
    package var pupils: [String] = []
    package var vehicles: [String] = []
    package var destinations: [String] = []
    /// Routes with a row that was refused: what else is missing on them may be on that row.
    package var touchedRoutes: Set<CarrierRoute.ID> = []

    package init() {}
}
