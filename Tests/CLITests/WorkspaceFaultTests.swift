import Foundation
import Testing

/// Workspaces that cannot be used, and disks that cannot be written to.
@Suite struct WorkspaceFaultTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(
        "every command refuses what is not a workspace, and leaves it alone",
        arguments: [
            ["controleer"], ["plan", "--datum", "2026-11-23", "--richting", "heen"], ["leg-uit", "kosten"],
            ["exporteer", "ritten"], ["avg", "inzage", "L1"], ["avg", "verwijder", "L1"],
            ["importeer", "contract", Checkout.templates.appending(path: "contract.yaml").path],
        ])
    func notADatabase(arguments: [String]) throws {
        try scratch.write("dit is een brief", to: "brief.txt")
        let result = try Binary.run(arguments + ["--werkmap", "brief.txt"], in: scratch)
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("brief.txt: dit bestand is geen werkmap van Ritwijzer"))
        #expect(try scratch.read("brief.txt") == "dit is een brief")
    }

    @Test func aDatabaseOfAnotherProgramIsLeftAlone() throws {
        let made = try Binary.run(
            [], in: scratch,
            shell: "python3 -c \"import sqlite3; c = sqlite3.connect('ander.db'); c.execute('create table t (a)')\";")
        #expect(made.status == 0)
        let before = try Data(contentsOf: scratch.url.appending(path: "ander.db"))
        let result = try Binary.run(["controleer", "--werkmap", "ander.db"], in: scratch)
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("ander programma"))
        #expect(try Data(contentsOf: scratch.url.appending(path: "ander.db")) == before)
    }

    @Test func aFolderThatCannotBeWrittenInIsTold() throws {
        let result = try Binary.run(
            ["importeer", "map", Checkout.templates.path, "--werkmap", "/proc/regio.ritwijzer"], in: scratch)
        #expect(result.status != 0)
        #expect(result.talk.contains("Fout: "), "\(result)")
        let demo = try Binary.run(["demo", "--uit", "/proc/demo", "--leerlingen", "20"], in: scratch)
        #expect(demo.status == 2, "\(demo)")
        #expect(demo.talk.contains("kan niet worden gemaakt"))
    }

    @Test func aFullDiskLosesNothing() throws {
        let workspace = try TemplateWorkspace()
        func bringIn(_ kind: String, shell: String? = nil) throws -> Binary.Result {
            let file = Checkout.demo.appending(path: "\(kind).csv").path
            return try workspace.run(["importeer", kind, file], shell: shell)
        }
        for kind in ["adressen", "bestemmingen"] { try #require(try bringIn(kind).status == 0) }
        let before = try workspace.contents()
        // A limit on the size of files stands in for a full disk: writing fails in the middle.
        let result = try bringIn("leerlingen", shell: "trap '' XFSZ; ulimit -f 60;")
        #expect(result.status == 3, "\(result)")
        #expect(result.talk.contains("schijf"), "\(result.talk)")
        #expect(try workspace.contents() == before)
        #expect(try workspace.scratch.names().allSatisfy { !$0.contains("nieuw") }, "no half file stays")
    }

    @Test func aPlanThatCannotBeWrittenIsToldBeforeTheSearch() throws {
        let start = Date()
        try scratch.write(Data(contentsOf: Checkout.demo.appending(path: "leerlingen.csv")), to: "x.csv")
        let problem = try Binary.run(["los-op", "x.csv", "--uit", "weg/plan.json"], in: scratch)
        #expect(problem.status == 2)
        #expect(Date().timeIntervalSince(start) < 30)
    }

    @Test func aSecondDemoDoesNotOverwriteTheFirst() throws {
        try FileManager.default.createDirectory(
            at: scratch.url.appending(path: "demo"), withIntermediateDirectories: false)
        try scratch.write("van mij", to: "demo/rapport.html")
        let result = try Binary.run(["demo", "--uit", "demo", "--leerlingen", "20"], in: scratch)
        #expect(result.status == 2)
        #expect(result.talk.contains("in deze map staat al iets"))
        #expect(try scratch.read("demo/rapport.html") == "van mij")
    }
}
