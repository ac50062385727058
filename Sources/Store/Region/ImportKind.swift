/// What a file was about; the raw value is the word in the workspace and on the command line.
package enum ImportKind: String, CaseIterable, Codable, Sendable {
    case pupils = "leerlingen"
    case destinations = "bestemmingen"
    case depots = "standplaatsen"
    case vehicles = "voertuigen"
    case contract = "contract"
    /// A carrier's routes.
    case routes = "ritten"
    case realisation = "realisatie"
    case complaints = "klachten"
}
