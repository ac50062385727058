import Foundation
import Testing

/// scripts/setup.sh with stand-ins for the system's own tools.
@Suite struct SetupTests {
    /// Everything is installed, or nothing is.
    private static let allInstalled = "echo 'install ok installed'"
    private static let noneInstalled = "exit 1"

    @Test func nothingIsDoneOrSaidWhenAllIsThere() throws {
        let result = try run(["dpkg-query": Self.allInstalled, "apt-get": "echo must not be called; exit 1"])
        #expect(result.status == 0)
        #expect(result.output.isEmpty && result.talk.isEmpty, "\(result)")
    }

    @Test func whatIsMissingIsInstalled() throws {
        let result = try run(["dpkg-query": Self.noneInstalled, "id": "echo 0", "apt-get": "echo apt-get $*; exit 0"])
        #expect(result.status == 0, "\(result)")
        #expect(result.talk.contains("apt-get install -y"))
        #expect(result.talk.contains("libglpk-dev"))
    }

    @Test func theBrowserIsOnlyForWhoAsksForIt() throws {
        let tools = ["dpkg-query": Self.noneInstalled, "id": "echo 0", "apt-get": "exit 100"]
        #expect(try !run(tools).talk.contains("chromium"))
        #expect(try run(tools, for: "browser").talk.contains("chromium-driver"))
    }

    @Test func theListsAreRefreshedOnlyWhenInstallingFails() throws {
        let result = try run([
            "dpkg-query": Self.noneInstalled, "id": "echo 0",
            "apt-get": "echo apt-get $*; [ \"$1\" = update ] && touch done; [ -e done ]",
        ])
        #expect(result.status == 0, "\(result)")
        #expect(result.talk.contains("apt-get update"))
    }

    @Test func whoIsNotRootGoesThroughSudo() throws {
        let result = try run([
            "dpkg-query": Self.noneInstalled, "id": "echo 1000", "sudo": "echo sudo $*", "apt-get": "exit 1",
        ])
        #expect(result.status == 0, "\(result)")
        #expect(result.talk.contains("sudo env DEBIAN_FRONTEND=noninteractive apt-get install"))
    }

    @Test(
        "what cannot be installed is named",
        arguments: [
            ["dpkg-query": noneInstalled, "id": "echo 0"],
            ["dpkg-query": noneInstalled, "id": "echo 1000", "apt-get": "exit 0"],
            ["dpkg-query": noneInstalled, "id": "echo 0", "apt-get": "exit 100"],
        ])
    func refused(tools: [String: String]) throws {
        let result = try run(tools)
        #expect(result.status == 1)
        #expect(result.talk.contains("Installeer deze pakketten zelf"), "\(result)")
        for package in [
            "libglpk-dev", "libsqlite3-dev", "zlib1g-dev", "libzstd-dev", "libssl-dev", "libxlsxwriter-dev",
            "libzip-dev", "libxml2-dev", "python3-numpy",
        ] {
            #expect(result.talk.contains(package))
        }
    }

    @Test func aMissingSwiftIsTold() throws {
        let result = try run(["dpkg-query": Self.allInstalled], withSwift: false)
        #expect(result.status == 1)
        #expect(result.talk.contains("Swift 6 is niet gevonden"))
    }

    /// Runs the script with these tools and a few harmless ones, and nothing else.
    private func run(
        _ tools: [String: String], for purpose: String? = nil, withSwift: Bool = true
    ) throws -> Program.Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "setup-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["grep", "env", "touch"] {
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: name), withDestinationURL: URL(filePath: "/usr/bin/\(name)"))
        }
        for (name, body) in tools.merging(withSwift ? ["swift": "exit 0"] : [:], uniquingKeysWith: { $1 }) {
            let place = folder.appending(path: name)
            try Data("#!/bin/bash\n\(body)\n".utf8).write(to: place)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.path)
        }
        let script = Repository.root.appending(path: "scripts/setup.sh").path
        return try Program.run(
            URL(filePath: "/bin/bash"), [script] + [purpose].compactMap(\.self), in: folder, paths: [folder.path],
            withSystemPaths: false)
    }
}
