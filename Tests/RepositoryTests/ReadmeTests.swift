import Foundation
import Testing

/// What the README tells a reader to type works.
@Suite struct ReadmeTests {
    /// Long searches are cut short, everything else runs as it stands.
    private static let shorter = ("--seconden 20", "--seconden 2")

    @Test func theCommandsWork() throws {
        let readme = try Repository.text("README.md")
        let blocks = readme.matches(of: /<!-- A test runs these commands\. -->\n```sh\n((?:.*\n)*?)```/).map {
            String($0.output.1)
        }
        try #require(blocks.count == 2)
        let script = blocks.joined().replacing(Self.shorter.0, with: Self.shorter.1)
        try #require(script.contains(Self.shorter.1))
        let scratch = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        try FileManager.default.createSymbolicLink(
            at: scratch.appending(path: "data"), withDestinationURL: Repository.root.appending(path: "data"))
        let result = try Program.run(
            URL(filePath: "/bin/bash"), ["-euxc", script], in: scratch, paths: [Program.folder.path])
        #expect(result.status == 0, "\(result.talk)")
        for file in ["regio.ritwijzer", "ritten.csv", "probleem.json", "plan.json"] {
            #expect(FileManager.default.fileExists(atPath: scratch.appending(path: file).path), "\(file) is missing")
        }
    }

    @Test func theLinksLeadSomewhere() throws {
        let readme = try Repository.text("README.md")
        for link in readme.matches(of: /\]\(([^)]+)\)/).map({ String($0.output.1) }) where !link.hasPrefix("http") {
            #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: link).path), "\(link)")
        }
    }

    @Test func theModulesAreAllNamed() throws {
        let readme = try Repository.text("README.md")
        for module in ImportTableTests.own.keys where !module.hasPrefix("C") && module != "ritwijzer" {
            #expect(readme.contains("`\(module)`"), "\(module) is not in the README")
        }
    }
}
