internal import Domain
internal import GRDB

/// A code in one table that must exist in another. The schema refuses it too; this says which one it is.
struct RegionReference: Sendable {
    let table: String
    let column: String
    let target: String
    /// Dutch, singular: what refers, and what is referred to.
    let subject: String
    let object: String

    static let all = [
        RegionReference(
            table: "pupils", column: "destination", target: "destinations", subject: "leerling", object: "bestemming"),
        RegionReference(
            table: "destinations", column: "gate", target: "gates", subject: "bestemming", object: "poort"),
        RegionReference(
            table: "fleet", column: "type", target: "vehicle_types", subject: "voertuigregel", object: "voertuigtype"),
        RegionReference(
            table: "fleet", column: "depot", target: "depots", subject: "voertuigregel", object: "standplaats"),
    ]

    func verify(_ database: Database, file: SourceFile, importID: Int64) throws {
        let loose = try Row.fetchOne(
            database,
            sql: """
                SELECT code, \(column) AS wanted, line, import_id FROM \(table)
                WHERE NOT EXISTS (SELECT 1 FROM \(target) WHERE \(target).code = \(column))
                ORDER BY line LIMIT 1
                """)
        guard let loose else { return }
        let isFromFile = loose["import_id"] as Int64 == importID
        let code: String = loose["code"]
        let wanted: String = loose["wanted"]
        throw Fault(
            code: "E-CODE-ONBEKEND",
            message: "\(subject) \(code) heeft \(object) \(wanted), maar die staat niet in de werkmap",
            location: .init(file: file.name, line: isFromFile ? loose["line"] : nil),
            advice: isFromFile
                ? "Misschien moet \(object) \(wanted) eerst ingelezen worden, of is de code anders gespeld."
                : "Misschien moet \(object) \(wanted) in het bestand blijven staan.")
    }
}
