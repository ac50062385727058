import Foundation
import Generator
import Testing

/// The files in data/demo are what the generator makes, to the byte. After a change on purpose:
/// `RITWIJZER_SCHRIJF_DEMO=1 swift test --filter DemoFilesTests` writes them again; read the difference.
@Suite struct DemoFilesTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "data/demo")

    @Test(arguments: RegionGenerator.demo.generated().files)
    func theFileIsCurrent(_ file: GeneratedFile) throws {
        let place = Self.folder.appending(path: file.name)
        if ProcessInfo.processInfo.environment["RITWIJZER_SCHRIJF_DEMO"] == "1" {
            try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
            try Data(file.text.utf8).write(to: place)
        }
        // Not `#expect` on the contents: a difference would print both files.
        let isCurrent = try Data(contentsOf: place) == Data(file.text.utf8)
        #expect(isCurrent, "\(file.name) differs from what the generator makes")
    }

    @Test func nothingElseIsThere() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        // What was driven is made from plans, by `genereer realisatie`: DemoRealisationTests holds it;
        // complaints are made from that, by `genereer klachten`: DemoComplaintsTests.
        let made = RegionGenerator.demo.generated().files.map(\.name) + ["klachten.csv", "realisatie.csv"]
        #expect(names == made.sorted())
    }

    @Test func everyRowOfATableHasAllItsFields() {
        for file in RegionGenerator.demo.generated().files where file.name.hasSuffix(".csv") {
            let widths = file.text.split(separator: "\n").map { row in row.filter { $0 == ";" }.count }
            #expect(Set(widths).count == 1 && widths.count > 4, "\(file.name)")
        }
    }
}
