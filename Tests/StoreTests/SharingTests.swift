import Domain
import Foundation
import Store
import Testing

/// DESIGN §8: two processes may read while one writes; a second writer waits or says so.
@Suite struct SharingTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        let workspace = try Sample.workspace(at: path)
        _ = try workspace.save(Sample.plan(named: "basis"))
        let atOnePlace = Sample.pupils.map { pupil in
            var pupil = pupil
            pupil.home.coordinate = Coordinate(latitude: 50, longitude: 4.7)
            return pupil
        }
        _ = try workspace.importPupils(Sample.rows(atOnePlace), from: Sample.file, replacing: true)
    }

    @Test func twoReadersBesideAWriter() throws {
        let writer = try Companion("write", path)
        let reader = try Companion("read", path)
        let here = try Workspace.open(at: path, mode: .read)
        _ = writer.line()
        let before = try here.plans().count
        for _ in 0..<20 {
            #expect(reader.line() == "1", "half an import was seen by the other process")
            #expect(Set(try here.region().pupils.map(\.home.coordinate.latitude)).count == 1)
        }
        while let version = Int(writer.line() ?? ""), version < before + 2 {}
        #expect(try here.plans().count > before, "the writer was held up by the readers")
    }

    @Test func secondWriterSaysSo() throws {
        let other = try Companion("hold", path)
        #expect(other.line() == "held")
        let here = try Workspace.open(at: path, mode: .write, patience: 0.1)
        let fault = try fault(of: { _ = try here.save(Sample.plan()) })
        #expect(fault?.code == "E-WERKMAP-BEZET")
        #expect(fault?.message == "een ander programma schrijft in deze werkmap")
        try other.release()
        #expect(try here.save(Sample.plan()) == 1)
    }

    @Test func secondWriterWaits() async throws {
        let other = try Companion("hold", path)
        #expect(other.line() == "held")
        let path = path
        let saving = Task.detached {
            // Far longer than a machine full of other tests keeps this one from letting go.
            try Workspace.open(at: path, mode: .write, patience: 3_600).save(Sample.plan())
        }
        try await Task.sleep(for: .milliseconds(200))
        #expect(try Workspace.open(at: path, mode: .read).plan(named: Sample.plan().id) == nil)
        try other.release()
        #expect(try await saving.value == 1)
    }

    @Test func erasingSaysWhenAReaderKeepsTheTraces() throws {
        let reader = try Companion("look", path)
        #expect(reader.line() == "held")
        let here = try Workspace.open(at: path, mode: .write, patience: 0.1)
        #expect(try code(of: { _ = try here.erase("L-001") }) == "E-WERKMAP-SPOREN")
        #expect(try here.region().pupils.count == 2)
        let code = Data("L-001".utf8)
        #expect(try folder.bytes().range(of: code) != nil)
        try reader.release()
        #expect(try here.erase("L-001").foundNothing)
        #expect(try folder.bytes().range(of: code) == nil)
    }
}
