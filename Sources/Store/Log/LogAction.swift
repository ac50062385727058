/// What can be done with a workspace that the log tells of. The raw value is what the user reads.
package enum LogAction: String, CaseIterable, Codable, Sendable {
    case created = "werkmap gemaakt"
    case imported = "ingelezen"
    case addressesImported = "adressen ingelezen"
    case planned = "plan bewaard"
    /// A series of scenarios was computed.
    case compared = "scenario's vergeleken"
    case checked = "gecontroleerd"
    case exported = "uitgevoerd"
    case explained = "uitleg gegeven"
    /// One pupil's data were shown (avg inzage).
    case inspected = "inzage gegeven"
    /// One pupil was erased (avg verwijder).
    case erased = "leerling verwijderd"
    case complaintsRead = "klachten gelezen"
    case complaintAdded = "klacht vastgelegd"
    case complaintChanged = "klacht bijgewerkt"
    case followUpChanged = "opvolging vastgelegd"
    case complaintsJudged = "klachten beoordeeld"
    /// What was driven was looked at or reported.
    case realisationRead = "realisatie bekeken"
    /// What was kept long enough was taken away.
    case expired = "bewaartermijn toegepast"
    case registerMade = "register gemaakt"
    case logRead = "logboek gelezen"
}
