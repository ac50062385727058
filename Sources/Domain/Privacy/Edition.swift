/// For whom a report or an export is made.
package enum Edition: String, Codable, Sendable, CaseIterable {
    /// With codes of pupils and their homes on the map: stays at the planner's desk.
    case desk = "bureau"
    /// Nobody can be recognised in it: no codes, no homes, no small counts.
    case shared = "delen"

    package var showsPupils: Bool { self == .desk }

    /// Stands at the top and, in print, on every page.
    package var mark: String {
        switch self {
        case .desk: "Bureau-uitgave: met codes van leerlingen en hun woonplek. Niet delen."
        case .shared: "Uitgave om te delen: zonder codes, woningen en kleine aantallen."
        }
    }
}
