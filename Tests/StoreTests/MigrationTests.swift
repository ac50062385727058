import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MigrationTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
    }

    /// A file as an older program left it: the first `version` steps, and a row in each table that they made.
    private func olderFile(_ version: Int) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try Migration.run(Array(Migration.all.prefix(version)), in: database)
            try database.execute(
                sql: """
                    INSERT INTO imports (kind, file_name, file_hash, imported_at, row_count)
                    VALUES ('standplaatsen', 'oud.csv', ?, '2026-09-01T08:00:00Z', 1)
                    """, arguments: [Sample.file.hash])
            _ = try RegionTable<Depot>.depots.put(
                Sample.rows(Sample.depots), importID: database.lastInsertedRowID, replacing: false, database)
        }
        try queue.close()
    }

    @Test(
        "an older file is brought up to date, in either mode",
        arguments: 1..<Migration.latest, [Workspace.Mode.read, .write])
    func older(version: Int, mode: Workspace.Mode) throws {
        try olderFile(version)
        let workspace = try Workspace.open(at: path, mode: mode)
        #expect(try workspace.region().depots == Sample.depots)
        #expect(try workspace.plans().isEmpty)
        #expect(try workspace.logEntries().isEmpty)
        #expect(try workspace.integrityCheck() == [])
        #expect(try workspace.read(Migration.version(of:)) == Migration.latest)
        let writer = try Workspace.open(at: path, mode: .write)
        #expect(try writer.save(Sample.plan()) == 1)
        let plan = Sample.plan()
        let key = ResultKey(problemHash: plan.inputHash, seed: 1, limits: "30 s", programVersion: "0.1")
        let result = KeptResult(
            key: key, date: nil, plan: plan.plan, record: plan.record, findings: plan.findings)
        try writer.keep(result, since: writer.erasureMark())
        #expect(try writer.keptResult(key) == result)
        #expect(try writer.visits().isEmpty)
    }

    @Test func failingStepChangesNothing() throws {
        try olderFile(1)
        let broken = Migration(version: 2, sql: "CREATE TABLE half (x); CREATE TABLE half (x);")
        let queue = try DatabaseQueue(path: path)
        #expect(throws: DatabaseError.self) {
            try queue.writeWithoutTransaction { try Migration.run([broken], in: $0) }
        }
        #expect(try queue.read(Migration.version(of:)) == 1)
        #expect(try queue.read { try $0.tableExists("half") } == false)
    }

    @Test func versionsCountUp() { #expect(Migration.all.map(\.version) == Array(1...Migration.all.count)) }

    /// A released step never changes: whoever edits one sees it here, and adds a new step instead.
    @Test(arguments: [
        (1, "1d193a4f77e063361ffc428c46880ced176f6caa952ff8a8c1de942c350d5111"),
        (2, "f0ba06e8c31a3086f4f6d72c335423e0d622920b918d4fda8b2d684f0f0764c7"),
        (3, "59f820900e6fc0b6759834f73ac1282306aa4b605d706b014e35ec4a601641ee"),
        (4, "526c1df697beefc52b4bb2f16f7cfbb2a9029f35dc54b5587b907c7178f37f63"),
        (5, "32410d108571f0b0b8e100f7431a2390a88670f598c2e3da0b4e1915f3181a36"),
        (6, "18d49be92139a1cdf4d32d2197f2a989994b789d200b97a5d790a663cb2b476c"),
        (7, "b6c10bc92668a7f1364324f1ff9f1e0ec01ae1ea11dc2ccc1c43d311f5146fb6"),
        (8, "de07c0372d9ee62a75e24ffc57ba9174448e15cdb491d179341f3f43a93b14f4"),
        (9, "ab7c5f579f668151a539c75cce47ac7f51061c029351b3e2697e2f723b2f5725"),
        (10, "e293299ca7be5ac4de9d255b3f2c05e5d2d3779e9e6184b9b6d2155f02e31455"),
    ])
    func stepsAreFrozen(version: Int, hash: String) {
        #expect(ContentHash.sha256(Data(Migration.all[version - 1].sql.utf8)) == hash)
    }

    @Test func everyTableIsStrict() throws {
        let workspace = try Workspace.create(at: path)
        let loose = try workspace.read { database in
            try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite%'"
            )
        }
        #expect(loose == [])
    }

    @Test func logCannotBeRewritten() throws {
        let workspace = try Workspace.create(at: path)
        #expect(throws: Fault.self) { try workspace.write { try $0.execute(sql: "UPDATE log SET actor = 'x'") } }
    }
}
