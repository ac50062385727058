import Domain

/// The kinds of files that nobody has read in yet.
struct MissingParts {
    let region: Region

    var issues: [ImportIssue] {
        let parts: [(isMissing: Bool, text: String, command: String)] = [
            (region.depots.isEmpty, "er zijn nog geen standplaatsen ingelezen", "standplaatsen standplaatsen.csv"),
            (region.fleet.isEmpty, "er zijn nog geen voertuigen ingelezen", "voertuigen voertuigen.csv"),
            (region.destinations.isEmpty, "er zijn nog geen bestemmingen ingelezen", "bestemmingen bestemmingen.csv"),
            (region.contract == nil, "er is nog geen contract ingelezen", "contract contract.yaml"),
            (region.pupils.isEmpty, "er zijn nog geen leerlingen ingelezen", "leerlingen leerlingen.csv"),
        ]
        return parts.filter(\.isMissing).map { part in
            ImportIssue(
                code: "E-ONTBREEKT", location: .init(file: "werkmap"), message: part.text,
                advice: "Dat kan met: ritwijzer importeer \(part.command)")
        }
    }
}
