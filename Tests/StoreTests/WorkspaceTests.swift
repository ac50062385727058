import Domain
import Foundation
import Store
import Testing

@Suite struct WorkspaceTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
    }

    @Test func regionComesBackAsItWentIn() throws {
        _ = try Sample.workspace(at: path)
        #expect(try Workspace.open(at: path, mode: .read).region() == Sample.region)
    }

    @Test func planComesBackAsItWentIn() throws {
        let workspace = try Sample.workspace(at: path)
        var plan = Sample.plan()
        #expect(try workspace.save(plan) == 1)
        #expect(try workspace.plan(named: plan.id) == plan)
        plan.version = 2
        plan.record.cost = 9_999
        #expect(try workspace.save(plan) == 2)
        #expect(try workspace.plan(named: plan.id) == plan)
        #expect(try workspace.plan(named: plan.id, version: 1) == Sample.plan())
        #expect(try workspace.plan(named: plan.id, version: 3) == nil)
        #expect(try workspace.plan(named: "onbekend") == nil)
        let list = try workspace.plans()
        #expect(list.map(\.version) == [1, 2])
        #expect(list.map(\.cost) == [12_345, 9_999])
        #expect(list.allSatisfy { $0.isValid && $0.date == Sample.problem.date && $0.direction == .toSchool })
    }

    @Test func creatingNeverOverwrites() throws {
        _ = try Sample.workspace(at: path)
        #expect(try code(of: { _ = try Workspace.create(at: path) }) == "E-WERKMAP-BESTAAT")
        #expect(try Workspace.open(at: path, mode: .read).region() == Sample.region)
    }

    @Test func onlyTheOwnerMayRead() throws {
        let workspace = try Sample.workspace(at: path)
        #expect(try Permissions.of([path, path + "-wal", path + "-shm"]) == [0o600, 0o600, 0o600])
        withExtendedLifetime(workspace) {}
    }

    @Test func widePermissionsAreNarrowedOnOpening() throws {
        do { _ = try Sample.workspace(at: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let workspace = try Workspace.open(at: path, mode: .write)
        try workspace.log(.checked)
        #expect(try Permissions.of([path, path + "-wal", path + "-shm"]) == [0o600, 0o600, 0o600])
    }

    @Test func openingNeverWidensPermissions() throws {
        do { _ = try Sample.workspace(at: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
        _ = try? Workspace.open(at: path, mode: .write)
        #expect(try Permissions.of([path]) == [0o400])
    }

    @Test func soundFileHasNothingToReport() throws {
        #expect(try Sample.workspace(at: path).integrityCheck() == [])
    }

    @Test func readersCannotWrite() throws {
        _ = try Sample.workspace(at: path)
        let reader = try Workspace.open(at: path, mode: .read)
        #expect(try code(of: { _ = try reader.save(Sample.plan()) }) == "E-WERKMAP-TOEGANG")
    }

    @Test func creatingLeavesNothingBeside() throws {
        _ = try Workspace.create(at: path)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
                == ["regio.ritwijzer", "regio.ritwijzer.sleutel"])
    }
}
