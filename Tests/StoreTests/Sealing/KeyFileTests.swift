import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// A workspace without its key file holds codes only.
@Suite struct KeyFileTests {
    let folder: ScratchFolder
    let path: String
    let key: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        key = path + ".sleutel"
        let workspace = try Sample.workspace(at: path)
        _ = try workspace.save(Sample.plan())
        let date = try #require(PlanDate("2026-11-24"))
        try workspace.add(
            Complaint(
                id: "K1", date: date, direction: .toSchool, received: LocalMoment(date, .clock(9, 0)), pupil: "L-001",
                category: .topic(.longRide), note: "zijn moeder belde"))
        try workspace.save(
            ComplaintAction(
                complaint: "K1", text: "moeder terugbellen", owner: .carrier, agreed: date, due: date, check: date))
    }

    @Test func theWorkspaceAloneHoldsCodesOnly() throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let known = try folder.openedBytes()
        let homes = Sample.pupils.map(\.home)
        let secrets =
            homes.flatMap { ["\($0.coordinate.latitude)", "\($0.coordinate.longitude)", $0.postcode, $0.houseNumber] }
            .compactMap(\.self).filter { $0.count > 3 } + ["zijn moeder belde", "moeder terugbellen"]
        #expect(secrets.count > 7)
        for secret in secrets {
            #expect(known.contains(secret), "the search must be able to find \(secret)")
            #expect(!bytes.contains(secret), "\(secret) can be read without the key")
        }
        #expect(bytes.contains("L-001"))
        let file = try Data(contentsOf: URL(fileURLWithPath: key))
        #expect(!file.contains("L-00"), "the key file is about nobody")
        #expect(try Permissions.of([key]) == [0o600])
    }

    @Test func withoutKeyOnlyWhatIsSealedFails() throws {
        try FileManager.default.removeItem(atPath: key)
        let workspace = try Workspace.open(at: path, mode: .write)
        #expect(try workspace.plans().count == 1)
        #expect(try workspace.logEntries().count > 2)
        #expect(try workspace.integrityCheck() == [])
        for reading in [
            { _ = try workspace.region() }, { _ = try workspace.plan(named: "2026-11-23-heen") },
            { _ = try workspace.complaints() }, { _ = try workspace.save(Sample.plan()) },
            { _ = try workspace.complaintActions() },
        ] as [() throws -> Void] {
            let fault = try fault(of: reading)
            #expect(fault?.code == "E-SLEUTEL-ONTBREEKT")
            #expect(fault?.advice?.contains("regio.ritwijzer.sleutel") == true)
        }
        #expect(!FileManager.default.fileExists(atPath: key), "no new key takes the place of a lost one")
    }

    @Test func anotherKeyIsRefused() throws {
        _ = try Workspace.create(at: folder.file("ander.ritwijzer"))
        try FileManager.default.removeItem(atPath: key)
        try FileManager.default.copyItem(atPath: folder.file("ander.ritwijzer.sleutel"), toPath: key)
        #expect(try code(of: { _ = try Workspace.open(at: path, mode: .read) }) == "E-SLEUTEL-ANDER")
        try Data("geen sleutel".utf8).write(to: URL(fileURLWithPath: key))
        #expect(try code(of: { _ = try Workspace.open(at: path, mode: .read) }) == "E-SLEUTEL-BESCHADIGD")
    }

    @Test func aKeyThatIsThereIsUsedAgain() throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: key))
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        _ = try Workspace.create(at: path)
        #expect(try Data(contentsOf: URL(fileURLWithPath: key)) == before)
    }

    @Test func anOlderFileIsSealedAndItsBytesAreCleaned() throws {
        let old = folder.file("oud.ritwijzer")
        let pupil = Sample.pupil("L-OUD", latitude: 52.612_345)
        do {
            let queue = try DatabaseQueue(path: old)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                try Migration.run(Array(Migration.all.prefix(Migration.firstSealed - 1)), in: database)
                try database.execute(
                    sql: """
                        INSERT INTO imports (kind, file_name, file_hash, imported_at, row_count)
                        VALUES ('leerlingen', 'oud.csv', ?, '2026-09-01T08:00:00Z', 1)
                        """, arguments: [Sample.file.hash])
                let id = database.lastInsertedRowID
                _ = try RegionTable<Gate>.gates.put(Sample.rows(Sample.gates), importID: id, replacing: false, database)
                _ = try RegionTable<Destination>.destinations.put(
                    Sample.rows(Sample.destinations), importID: id, replacing: false, database)
                let date = try #require(PlanDate("2026-11-24"))
                let complaint = Complaint(
                    id: "K1", date: date, direction: .toSchool, received: LocalMoment(date, .clock(9, 0)),
                    pupil: "L-OUD", category: .topic(.longRide), note: "hij is bang")
                let action = ComplaintAction(
                    complaint: "K1", text: "andere plek", owner: .carrier, agreed: date, due: date, check: date)
                for (table, code, value) in [
                    ("pupils", "L-OUD", try StoredJSON.encode(pupil)),
                    ("complaints", "K1", try StoredJSON.encode(complaint)),
                ] {
                    try database.execute(
                        sql: "INSERT INTO \(table) (code, value, import_id, line) VALUES (?, ?, ?, 2)",
                        arguments: [code, value, id])
                }
                try database.execute(
                    sql: "INSERT INTO complaint_actions (value) VALUES (?)", arguments: [StoredJSON.encode(action)])
            }
            try queue.close()
        }
        #expect(try folder.bytes().contains("52.612345"))
        let workspace = try Workspace.open(at: old, mode: .read)
        #expect(try workspace.region().pupils == [pupil])
        #expect(try workspace.complaint("K1")?.note == "hij is bang")
        #expect(try workspace.complaintActions().map(\.text) == ["andere plek"])
        #expect(try workspace.integrityCheck() == [])
        for secret in ["52.612345", "hij is bang", "andere plek"] { #expect(try !folder.bytes().contains(secret)) }
    }

    @Test func erasedFromBothFiles() throws {
        let workspace = try Workspace.open(at: path, mode: .write)
        let latitude = "\(Sample.pupils[0].home.coordinate.latitude)"
        #expect(try folder.openedBytes().contains(latitude))
        let before = try Data(contentsOf: URL(fileURLWithPath: key))
        _ = try workspace.erase("L-001")
        for gone in [latitude, "L-001", "zijn moeder belde", "moeder terugbellen"] {
            #expect(try !folder.openedBytes().contains(gone), "\(gone) is still there for who has the key")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: key)) == before)
    }
}
