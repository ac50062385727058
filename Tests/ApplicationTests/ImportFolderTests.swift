import Domain
import Foundation
import Testing

@testable import Application

@Suite struct ImportFolderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func add(_ names: String...) throws {
        for name in names { try Data().write(to: folder.appending(path: name)) }
    }

    @Test func filesComeInTheOrderInWhichTheyNeedEachOther() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try add(
            "leerlingen.csv", "contract.yaml", "adressen.csv.zst", "voertuigen.csv", "standplaatsen.csv",
            "bestemmingen.csv", "notities.txt")
        let topics = try ImportFolder.files(in: folder.path).map(\.0)
        #expect(topics == [.addresses, .depots, .vehicles, .destinations, .contract, .pupils])
    }

    @Test func aFolderWithNothingToReadIsTold() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try add("leerlingen.docx")
        let fault = #expect(throws: Fault.self) { try ImportFolder.files(in: folder.path) }
        #expect(fault?.code == "E-MAP-ZONDER-BESTANDEN")
    }
}
