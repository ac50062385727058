import Domain
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct BadFileTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
    }

    @Test(
        "what is no workspace is refused and left alone",
        arguments: [
            ("", "E-WERKMAP-GEEN-DATABASE"), ("code;postcode\r\n", "E-WERKMAP-GEEN-DATABASE"),
            (String(repeating: "x", count: 5000), "E-WERKMAP-GEEN-DATABASE"),
            ("SQLite format 3\0 en dan niets", "E-WERKMAP-GEEN-DATABASE"),
        ])
    func notADatabase(text: String, expected: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        for mode in [Workspace.Mode.read, .write] {
            #expect(try code(of: { _ = try Workspace.open(at: path, mode: mode) }) == expected)
        }
        #expect(try folder.bytes() == Data(text.utf8))
        #expect(try code(of: { _ = try Workspace.create(at: path) }) == "E-WERKMAP-BESTAAT")
    }

    @Test func otherProgramsFileIsLeftAlone() throws {
        do {
            let other = try DatabaseQueue(path: path)
            try other.write { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA user_version = 2") }
            try other.close()
        }
        let before = try folder.bytes()
        #expect(try code(of: { _ = try Workspace.open(at: path, mode: .write) }) == "E-WERKMAP-ANDER-PROGRAMMA")
        #expect(try folder.bytes() == before)
    }

    @Test(arguments: [Workspace.Mode.read, .write])
    func newerThanTheProgram(mode: Workspace.Mode) throws {
        _ = try Sample.workspace(at: path)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
        let fault = try fault(of: { _ = try Workspace.open(at: path, mode: mode) })
        #expect(fault?.code == "E-WERKMAP-NIEUWER")
        #expect(fault?.kind == .input)
        #expect(fault?.cause == "de werkmap heeft versie 99, dit programma kent versie \(Migration.latest)")
    }

    @Test func missingFileAndFolder() throws {
        #expect(try code(of: { _ = try Workspace.open(at: path, mode: .read) }) == "E-WERKMAP-ONTBREEKT")
        #expect(try code(of: { _ = try Workspace.open(at: folder.path, mode: .read) }) == "E-WERKMAP-TOEGANG")
        #expect(try code(of: { _ = try Workspace.create(at: folder.file("weg/x.ritwijzer")) }) == "E-MAP-ONTBREEKT")
        #expect(try folder.bytes().isEmpty)
    }

    @Test func damagedFileIsReported() throws {
        do { _ = try Sample.workspace(at: path) }
        var bytes = try folder.bytes()
        for position in 4096..<bytes.count { bytes[position] = 0x55 }
        try bytes.write(to: URL(fileURLWithPath: path))
        let fault = try fault(of: { _ = try Workspace.open(at: path, mode: .read).region() })
        #expect(fault?.code == "E-WERKMAP-BESCHADIGD")
        #expect(fault?.kind == .internal)
    }

    @Test func unknownShapeIsReportedWithoutItsContents() throws {
        let workspace = try Sample.workspace(at: path)
        try workspace.write { try $0.execute(sql: #"UPDATE depots SET value = '{"id":"DEPOT","geheim":1}'"#) }
        let fault = try fault(of: { _ = try workspace.region() })
        #expect(fault?.code == "E-WERKMAP-INHOUD")
        #expect(fault?.text.contains("geheim") == false)
    }

    @Test func fullDiskLosesNothing() throws {
        let workspace = try Sample.workspace(at: path)
        try workspace.maintain { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
        }
        let many = (0..<500).map { Sourced(Sample.pupil(.init("V-\($0)")), line: $0 + 2) }
        let fault = try fault(of: { _ = try workspace.importPupils(many, from: Sample.laterFile, replacing: true) })
        #expect(fault?.code == "E-SCHIJF-VOL")
        #expect(fault?.text.contains("V-") == false)
        #expect(try workspace.region() == Sample.region)
        #expect(try workspace.integrityCheck() == [])
    }

    @Test func readOnlyFolder() throws {
        let locked = folder.file("dicht")
        try FileManager.default.createDirectory(atPath: locked, withIntermediateDirectories: true)
        do { _ = try Sample.workspace(at: locked + "/regio.ritwijzer") }
        if getuid() == 0 {
            for name in ["/regio.ritwijzer", "/regio.ritwijzer.sleutel"] {
                #expect(chown(locked + name, 65_534, 65_534) == 0)
            }
        }
        #expect(chmod(locked + "/regio.ritwijzer", 0o400) == 0)
        #expect(chmod(locked, 0o555) == 0)
        defer { chmod(locked, 0o755) }
        #expect(try Companion("create", locked + "/nieuw.ritwijzer").line() == "E-WERKMAP-TOEGANG")
        #expect(try Companion("save", locked + "/regio.ritwijzer").line() == "E-WERKMAP-TOEGANG")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: locked).sorted()
                == ["regio.ritwijzer", "regio.ritwijzer.sleutel"])
    }

    @Test(.enabled(if: getuid() == 0, "only the superuser can make a file of someone else"))
    func someoneElsesFileCannotBeRead() throws {
        do { _ = try Sample.workspace(at: path) }
        #expect(try Companion("open", path).line() == "E-WERKMAP-TOEGANG")
    }
}
