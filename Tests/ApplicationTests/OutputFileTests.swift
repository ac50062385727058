import Domain
import Foundation
import Testing

@testable import Application

@Suite struct OutputFileTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    @Test func appearsWholeAndOnlyForItsOwner() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "plan.json").path
        let file = try OutputFile(path: path)
        #expect(!FileManager.default.fileExists(atPath: path), "nothing stands under the name before the end")
        try file.write(Data("plan".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "plan")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan.json"])
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func anOlderFileStaysUntilTheEnd() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "plan.json").path
        try Data("oud".utf8).write(to: URL(filePath: path))
        let file = try OutputFile(path: path)
        file.discard()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "oud")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["plan.json"])
    }

    @Test func aPlaceThatCannotBeWrittenIsToldAtOnce() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for path in [folder.appending(path: "nergens/plan.json").path, folder.path, "/proc/plan.json"] {
            let fault = #expect(throws: Fault.self) { try OutputFile(path: path) }
            #expect(fault?.code == "E-UITVOER-PLAATS")
            #expect(fault?.kind == .input)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func aFullDiskIsTold() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = try OutputFile(path: "/dev/full")
        let fault = #expect(throws: Fault.self) { try file.write(Data("plan".utf8)) }
        #expect(fault?.code == "E-UITVOER-VOL")
        #expect(fault?.kind == .internal)
    }
}
