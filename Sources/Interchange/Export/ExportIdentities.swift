/// Whether an export can be traced to pupils.
package enum ExportIdentities: Hashable, Sendable {
    /// Pupils and homes get a number of this export; homes are not on the map by themselves. The default for everything
    /// that leaves the desk.
    case pseudonyms
    /// With codes and exact homes, for the carrier's own use.
    case codes
}
