import Store

/// What can be imported; the raw value is the word on the command line.
package enum ImportTopic: String, CaseIterable, Sendable {
    case pupils = "leerlingen"
    case destinations = "bestemmingen"
    case depots = "standplaatsen"
    case vehicles = "voertuigen"
    case contract = "contract"
    /// A carrier's routes.
    case routes = "ritten"
    /// What was driven: a file, or a folder of daily files of which only the new ones are read.
    case realisation = "realisatie"
    case complaints = "klachten"
    /// Into the address book beside the workspace.
    case addresses = "adressen"
    case postcodes = "postcodes"
    /// Every file of a folder, in the order in which they need each other.
    case folder = "map"
}
