import Domain
import Foundation
import Generator
import Testing

/// The files in data/scenarios are what `scenario nieuw` writes, to the byte. After a change on purpose:
/// `RITWIJZER_SCHRIJF_DEMO=1 swift test --filter ScenarioTemplateTests` writes them again; read the difference.
@Suite struct ScenarioTemplateTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "data/scenarios")
    private static let files = ScenarioTemplate.all.map(\.file) + ScenarioTemplate.allSideFiles

    @Test(arguments: files)
    func theFileIsCurrent(_ file: GeneratedFile) throws {
        let place = Self.folder.appending(path: file.name)
        if ProcessInfo.processInfo.environment["RITWIJZER_SCHRIJF_DEMO"] == "1" {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: place)
        }
        let isCurrent = try Data(contentsOf: place) == Data(file.text.utf8)
        #expect(isCurrent, "\(file.name) differs from the template")
    }

    @Test func nothingElseIsThere() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
            .filter { $0 != "README.md" && $0 != "bestanden" }.sorted()
        #expect(names == Self.files.map(\.name).sorted())
    }

    @Test func everyKindHasOneTemplate() {
        for kind in ScenarioChange.Kind.allCases {
            #expect(ScenarioTemplate.all.count { $0.kind == kind } == 1, "\(kind.rawValue)")
        }
        #expect(Set(ScenarioTemplate.all.map(\.id)).count == ScenarioTemplate.all.count)
    }
}
