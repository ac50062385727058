package import Domain
internal import GRDB

/// One region's data in one SQLite file (werkmap). Every change is one transaction: after a crash at any moment the
/// file holds the last complete state.
///
/// Several processes may read while one writes. A second writer waits for `patience` and then gets the fault
/// E-WERKMAP-BEZET.
package final class Workspace: Sendable {
    package enum Mode: Sendable {
        case read
        case write
    }

    package let path: String
    package let mode: Mode
    /// Who works in it, for the log: the number of the operating system's user, never a name.
    let actor: String
    private let database: DatabaseQueue

    private init(path: String, mode: Mode, database: DatabaseQueue) {
        self.path = path
        self.mode = mode
        self.database = database
        actor = "gebruiker \(WorkspaceFile.userNumber)"
    }

    /// Makes an empty workspace. It appears under its name only when it is complete.
    ///
    /// - Throws: E-WERKMAP-BESTAAT when there is a file of that name already.
    package static func create(at path: String, patience: Double = 5) throws(Fault) -> Workspace {
        try WorkspaceFile.create(at: path, identity: .workspace) { (draft) throws(Fault) in
            let seal = try SealFile.readOrCreate(for: path)
            let queue = try connect(draft, .write, seal, patience: patience)
            try guarding(path) {
                try queue.writeWithoutTransaction { database in
                    try database.execute(sql: "PRAGMA journal_mode = WAL")
                    try Migration.run(Migration.all, in: database)
                }
                try queue.close()
            }
        }
        let workspace = try open(at: path, mode: .write, patience: patience)
        try workspace.log(.created)
        return workspace
    }

    /// - Parameter patience: seconds to wait for another program that is writing.
    /// - Throws: E-WERKMAP-ONTBREEKT, E-WERKMAP-GEEN-DATABASE, E-WERKMAP-ANDER-PROGRAMMA, E-WERKMAP-NIEUWER,
    ///   E-SLEUTEL-ANDER, or what the file system has against it. Without its key a workspace opens, and
    ///   E-SLEUTEL-ONTBREEKT is thrown when something sealed is asked for.
    package static func open(at path: String, mode: Mode, patience: Double = 5) throws(Fault) -> Workspace {
        try WorkspaceFile.verify(path, identity: .workspace)
        if mode == .write { try WorkspaceFile.makePrivate(path) }
        let seal = try SealFile.read(for: path)
        let queue = try connect(path, mode, seal, patience: patience)
        let version = try guarding(path) { try queue.read(Migration.version(of:)) }
        guard version <= Migration.latest else { throw newer(version, path) }
        if version < Migration.latest {
            try migrate(path, from: version, seal, patience: patience)
            return try open(at: path, mode: mode, patience: patience)
        }
        if let seal {
            let known = try guarding(path) {
                try queue.read { try String.fetchOne($0, sql: "SELECT fingerprint FROM seal_key") }
            }
            guard known == seal.fingerprint else { throw Fault.anotherKey(path) }
        }
        return Workspace(path: path, mode: mode, database: queue)
    }

    private static func migrate(_ path: String, from version: Int, _ seal: Seal?, patience: Double) throws(Fault) {
        let isOpen = version < Migration.firstSealed
        let key = isOpen ? try SealFile.readOrCreate(for: path) : seal
        let queue = try connect(path, .write, key, patience: patience)
        try guarding(path) { try queue.writeWithoutTransaction { try Migration.run(Migration.all, in: $0) } }
        // Before, homes stood there for all to read: their bytes go. Who reads at this moment keeps them a while.
        if isOpen { try? Workspace(path: path, mode: .write, database: queue).scrub() }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        try Workspace.guarding(path) { try database.read(body) }
    }

    /// All or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        try Workspace.guarding(path) { try database.write(body) }
    }

    /// For what SQLite does not allow inside a transaction, such as VACUUM.
    func maintain<Value>(_ body: (Database) throws -> Value) throws(Fault) -> Value {
        try Workspace.guarding(path) { try database.writeWithoutTransaction(body) }
    }

    /// What SQLite finds wrong with the file; empty when it is sound.
    package func integrityCheck() throws(Fault) -> [String] {
        try read { database in
            let found = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let loose = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
            return found + loose.map { "verwijzing zonder doel in tabel \($0["table"] as String? ?? "?")" }
        }
    }

    private static func connect(_ path: String, _ mode: Mode, _ seal: Seal?, patience: Double) throws(Fault)
        -> DatabaseQueue
    {
        var configuration = Configuration()
        configuration.readonly = mode == .read
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            database.addSealing(seal)
            // FULL: a plan that was stored stays stored, also after a power cut.
            try database.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA secure_delete = ON;
                    PRAGMA temp_store = MEMORY;
                    """)
        }
        return try guarding(path) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    private static func guarding<Value>(_ path: String, _ body: () throws -> Value) throws(Fault) -> Value {
        do {
            return try body()
        } catch {
            throw Fault(storage: error, path: path)
        }
    }

    private static func newer(_ version: Int, _ path: String) -> Fault {
        Fault(
            code: "E-WERKMAP-NIEUWER",
            message: "deze werkmap is gemaakt met een nieuwere versie van Ritwijzer",
            cause: "de werkmap heeft versie \(version), dit programma kent versie \(Migration.latest)",
            location: .init(file: WorkspaceFile.name(of: path)),
            advice: "Misschien helpt het om een nieuwere versie van Ritwijzer te installeren.")
    }
}
