import Domain
import Interchange
import Store

/// The bytes of one file, read and brought in by its topic.
struct TableInput {
    let topic: ImportTopic
    let file: SourceFile
    let bytes: [UInt8]
    let options: ImportOptions

    func bringIn(_ store: Workspace, addresses: any AddressLookup) throws(Fault) -> ImportReport {
        // What a file replaces is no longer there to refer to.
        var known = KnownCodes(try store.region())
        if options.replaces, topic == .pupils { known.pupils = [] }
        switch topic {
        case .pupils:
            let read = try TableImport.readPupils(
                bytes, fileName: file.name, reading: options.reading, addresses: addresses, known: known)
            return try keep(read) { rows throws(Fault) in
                try store.importPupils(rows, from: file, replacing: options.replaces)
            }
        case .destinations:
            let read = try TableImport.readDestinations(
                bytes, fileName: file.name, reading: options.reading, addresses: addresses)
            return try keep(read) { rows throws(Fault) in
                try store.importDestinations(
                    rows.map { Sourced($0.value.destination, line: $0.line) }, gates: gates(rows), from: file,
                    replacing: options.replaces
                ).destinations
            }
        case .depots:
            let read = try TableImport.readDepots(
                bytes, fileName: file.name, reading: options.reading, addresses: addresses)
            return try keep(read) { rows throws(Fault) in
                try store.importDepots(rows, from: file, replacing: options.replaces)
            }
        case .vehicles:
            let read = TableImport.readFleet(
                bytes, fileName: file.name, reading: options.reading, known: known)
            return try keep(read) { rows throws(Fault) in
                try store.importVehicles(
                    types: types(rows), fleet: rows.map { Sourced($0.value.entry, line: $0.line) }, from: file,
                    replacing: options.replaces
                ).fleet
            }
        case .complaints:
            let read = TableImport.readComplaints(
                bytes, fileName: file.name, reading: options.reading, known: known)
            return try keep(read) { rows throws(Fault) in
                try store.importComplaints(rows, from: file, replacing: options.replaces)
            }
        case .contract: return try bringInContract(store)
        case .routes: return try RouteInput(file: file, bytes: bytes, options: options).bringIn(store)
        case .addresses, .postcodes, .folder, .realisation:
            throw Fault(.internal, code: "E-GEEN-TABEL", message: "\(topic.rawValue) is geen tabel van de werkmap")
        }
    }

    private func bringInContract(_ store: Workspace) throws(Fault) -> ImportReport {
        let read = ContractImport.read(bytes, fileName: file.name)
        return try keep(read) { rows throws(Fault) in
            guard let contract = rows.first else { return ImportOutcome() }
            return try store.importContract(contract, from: file)
        }
    }

    /// Nothing when there is an error and no part is allowed; else the rows on lines without an error.
    private func keep<Row>(
        _ read: ImportResult<Row>, _ store: ([Sourced<Row>]) throws(Fault) -> ImportOutcome
    ) throws(Fault) -> ImportReport {
        let errors = read.issues.filter { $0.severity == .error }
        let wrongLines = Set(errors.compactMap(\.location.line))
        let isWholeFile = errors.contains { $0.location.line == nil }
        let rows = read.rows.filter { !wrongLines.contains($0.line) }
        guard errors.isEmpty || (options.allowsPart && !isWholeFile && !rows.isEmpty) else {
            return ImportReport(
                topic: topic, file: file.name, rows: read.rows.count, issues: read.issues, isApplied: false)
        }
        let outcome = try store(rows)
        return ImportReport(
            topic: topic, file: file.name, rows: rows.count, added: outcome.added, changed: outcome.changed,
            unchanged: outcome.unchanged, removed: outcome.removed, issues: read.issues)
    }

    /// Each gate once, from the first row that has it; a number of bays may come from another row.
    private func gates(_ rows: [Sourced<DestinationRow>]) -> [Sourced<Gate>] {
        ImportResult(rows: rows, issues: []).gates.map { gate in
            Sourced(gate, line: rows.first { $0.value.gate.id == gate.id }?.line ?? 1)
        }
    }

    private func types(_ rows: [Sourced<FleetRow>]) -> [Sourced<VehicleType>] {
        ImportResult(rows: rows, issues: []).vehicleTypes.map { type in
            Sourced(type, line: rows.first { $0.value.type.id == type.id }?.line ?? 1)
        }
    }
}
