/// How rides are written; the raw value is the word on the command line.
package enum ExportFormat: String, CaseIterable, Sendable {
    case csv
    case xlsx
    case json
    case geojson
    /// A calendar for each destination.
    case ics
}
