internal import Domain
internal import GRDB

/// A table that keeps one kind of thing: its code, the whole value as JSON, and its provenance.
struct RegionTable<Value: Codable & Equatable & Sendable>: Sendable {
    let name: String
    /// Keys of what is sealed in the values (`SealedColumn`).
    var sealed: String?
    let code: @Sendable (Value) -> String

    /// The value as it may be read, and a value as it is stored, in SQL.
    private var reading: String { sealed == nil ? "value" : "unseal(value)" }
    private var writing: String { sealed.map { "seal(?, '\($0)')" } ?? "?" }

    func all(_ database: Database) throws -> [Value] {
        try String.fetchAll(database, sql: "SELECT \(reading) FROM \(name) ORDER BY code").map(StoredJSON.decode)
    }

    func find(_ code: String, _ database: Database) throws -> Value? {
        try String.fetchOne(database, sql: "SELECT \(reading) FROM \(name) WHERE code = ?", arguments: [code])
            .map(StoredJSON.decode)
    }

    /// A row that came from no file.
    func add(_ value: Value, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO \(name) (code, value) VALUES (?, \(writing))",
            arguments: [code(value), StoredJSON.encode(value)])
    }

    /// Another value for a row that keeps its provenance.
    func replace(_ value: Value, _ database: Database) throws {
        try database.execute(
            sql: "UPDATE \(name) SET value = \(writing) WHERE code = ?",
            arguments: [StoredJSON.encode(value), code(value)])
    }

    /// Brings in the rows of one file. A row that did not change takes the provenance of the newest file.
    ///
    /// - Parameters:
    ///   - replacing: what is not in the file is removed.
    ///   - mayRepeat: a row may stand in the file more than once, if it says the same each time.
    func put(
        _ rows: [Sourced<Value>], importID: Int64, replacing: Bool, mayRepeat: Bool = false, _ database: Database
    ) throws -> ImportOutcome {
        var outcome = ImportOutcome()
        var known: [String: Value] = [:]
        for value in try all(database) { known[code(value)] = value }
        let statement = try database.makeStatement(
            sql: """
                INSERT INTO \(name) (code, value, import_id, line) VALUES (?, \(writing), ?, ?)
                ON CONFLICT (code) DO UPDATE
                SET value = excluded.value, import_id = excluded.import_id, line = excluded.line
                """)
        var seen: [String: Sourced<Value>] = [:]
        for row in rows {
            let code = code(row.value)
            if let first = seen.updateValue(row, forKey: code) {
                if mayRepeat, first.value == row.value { continue }
                throw duplicate(code, first.line, row.line)
            }
            switch known[code] {
            case nil: outcome.added += 1
            case row.value: outcome.unchanged += 1
            default: outcome.changed += 1
            }
            try statement.execute(arguments: [code, StoredJSON.encode(row.value), importID, row.line])
        }
        if replacing {
            try database.execute(sql: "DELETE FROM \(name) WHERE import_id <> ?", arguments: [importID])
            outcome.removed = database.changesCount
        }
        return outcome
    }

    private func duplicate(_ code: String, _ first: Int, _ second: Int) -> Fault {
        Fault(
            code: "E-CODE-DUBBEL", message: "de code \(code) komt twee keer voor, ook op regel \(first)",
            location: .init(line: second))
    }
}

extension RegionTable {
    static var pupils: RegionTable<Pupil> { .init(name: "pupils", sealed: SealedColumn.pupil) { $0.id.text } }
    static var destinations: RegionTable<Destination> { .init(name: "destinations") { $0.id.text } }
    static var gates: RegionTable<Gate> { .init(name: "gates") { $0.id.text } }
    static var depots: RegionTable<Depot> { .init(name: "depots") { $0.id.text } }
    static var vehicleTypes: RegionTable<VehicleType> { .init(name: "vehicle_types") { $0.id.text } }
    static var fleet: RegionTable<FleetEntry> { .init(name: "fleet") { $0.id.text } }
    static var complaints: RegionTable<Complaint> {
        .init(name: "complaints", sealed: SealedColumn.complaint) { $0.id.text }
    }
    static var contracts: RegionTable<Contract> { .init(name: "contracts") { $0.name } }
}
