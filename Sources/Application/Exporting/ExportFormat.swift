/// How rides are written; the raw value is the word on the command line.
package enum ExportFormat: String, CaseIterable, Sendable {
    case csv
    case json
    case geojson
}
