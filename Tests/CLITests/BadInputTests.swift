import Foundation
import Testing

/// Files that cannot be right: told in Dutch with place and advice, exit status 2, and nothing in the workspace changes.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let kind: String
        var text: String
        /// Must be in the message.
        let expected: [String]
        var testDescription: String { name }
    }

    private static let pupils = "code;bestemming;gemeente;breedtegraad;lengtegraad\n"
    private static let schools = "code;naam;breedtegraad;lengtegraad;begin;eind\n"
    private static let vehicles = "type;standplaats;aantal;heen_van;heen_tot;indeling\n"

    static let cases: [Case] = [
        Case(name: "empty file", kind: "leerlingen", text: "", expected: ["invoer.csv", "leeg"]),
        Case(name: "header only", kind: "leerlingen", text: pupils, expected: ["invoer.csv", "kopregel"]),
        Case(
            name: "duplicate codes", kind: "leerlingen",
            text: pupils + "A1;VERZONNEN;Alkmaar;52,6;4,7\nA1;VERZONNEN;Alkmaar;52,6;4,7\n",
            expected: ["regel 3", "kolom code", "regel 2"]),
        Case(
            name: "unknown destination", kind: "leerlingen", text: pupils + "A1;VERZONEN;Alkmaar;52,6;4,7\n",
            expected: ["regel 2", "kolom bestemming", "«VERZONNEN»"]),
        Case(
            name: "outside the Netherlands", kind: "leerlingen", text: pupils + "A1;VERZONNEN;Alkmaar;48,8;2,3\n",
            expected: ["regel 2", "Nederland"]),
        Case(
            name: "swapped latitude and longitude", kind: "leerlingen",
            text: pupils + "A1;VERZONNEN;Alkmaar;4,75;52,63\n", expected: ["regel 2", "verwisseld"]),
        Case(
            name: "end before start", kind: "bestemmingen", text: schools + "S1;School;52,6;4,7;14:15;8:30\n",
            expected: ["regel 2", "kolom eind", "niet na"]),
        Case(
            name: "negative seats", kind: "voertuigen", text: vehicles + "BUS;NOORD;1;6:00;9:00;-4+0\n",
            expected: ["regel 2", "kolom indeling", "negatief"]),
        Case(
            name: "citizen numbers", kind: "leerlingen",
            text: "code;bestemming;bsn\nA1;VERZONNEN;111222333\n", expected: ["BSN"]),
        Case(
            name: "not YAML", kind: "contract", text: "naam: [\n", expected: ["invoer.csv"]),
    ]

    @Test("a file with an error changes nothing", arguments: cases)
    func refused(bad: Case) throws {
        let workspace = try TemplateWorkspace()
        let before = try workspace.contents()
        try workspace.scratch.write(bad.text, to: "invoer.csv")
        let result = try workspace.run(["importeer", bad.kind, "invoer.csv"])
        #expect(result.status == 2, "\(result)")
        for part in bad.expected { #expect(result.talk.contains(part), "\(result.talk)") }
        #expect(result.output.contains("niet ingelezen; er is niets veranderd"))
        #expect(try workspace.contents() == before)
    }

    @Test func aWrongEncodingIsTold() throws {
        let workspace = try TemplateWorkspace()
        var bytes = Data("code;bestemming;gemeente;breedtegraad;lengtegraad\nA1;VERZONNEN;".utf8)
        bytes.append(contentsOf: [0xC3, 0x28, 0x81, 0xFE, 0x00])
        try workspace.scratch.write(bytes, to: "invoer.csv")
        let result = try workspace.run(["importeer", "leerlingen", "invoer.csv"])
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Fout: invoer.csv"))
    }

    @Test("a file of 200 MB is refused before it fills the memory", arguments: ["leerlingen", "adressen", "contract"])
    func large(kind: String) throws {
        let workspace = try TemplateWorkspace()
        let path = try workspace.scratch.write("", to: "groot.csv")
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.truncate(atOffset: 200_000_000)
        try handle.close()
        let before = try workspace.contents()
        let result = try workspace.run(["importeer", kind, "groot.csv"], shell: "ulimit -v 4000000;")
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("groot.csv"))
        #expect(try workspace.contents() == before)
    }

    @Test func everyErrorIsToldInOneGoAndNoRowIsShown() throws {
        let workspace = try TemplateWorkspace()
        let text =
            Self.pupils
            + "A1;ONBEKEND;Alkmaar;52,6;4,7\nA2;VERZONNEN;Alkmaar;geheim;4,7\nA3;VERZONNEN;Alkmaar;52,6;4,7\n"
        try workspace.scratch.write(text, to: "invoer.csv")
        let result = try workspace.run(["importeer", "leerlingen", "invoer.csv"])
        #expect(result.talk.contains("regel 2") && result.talk.contains("regel 3"), "\(result.talk)")
        #expect(!result.talk.contains("A2;VERZONNEN"))
        #expect(!result.talk.contains("52,6"))
        let part = try workspace.run(["importeer", "leerlingen", "invoer.csv", "--ook-deels"])
        #expect(part.status == 2, "an import that left rows out is not fine: \(part)")
        #expect(part.output.contains("1 nieuw"), "\(part.output)")
        #expect(try workspace.run(["avg", "inzage", "A3"]).status == 0)
        #expect(try workspace.run(["avg", "inzage", "A1"]).status == 2)
    }

    @Test func aPupilWhomNoVehicleCanCarryIsFoundBeforePlanning() throws {
        let workspace = try TemplateWorkspace()
        let text = "code;bestemming;gemeente;breedtegraad;lengtegraad;plaatsen\nGROOT;VERZONNEN;Alkmaar;52,6;4,7;9\n"
        try workspace.scratch.write(text, to: "invoer.csv")
        #expect(try workspace.run(["importeer", "leerlingen", "invoer.csv"]).status == 0)
        let result = try workspace.run(["controleer"])
        #expect(result.status == 1, "\(result)")
        #expect(result.output.contains("leerling GROOT past in geen enkel voertuig"))
        let plan = try workspace.run(
            ["plan", "--datum", "2026-11-23", "--richting", "heen", "--stappen", "20"])
        #expect(plan.status == 0, "left behind with a reason is no violation: \(plan)")
        #expect(plan.output.contains("houdt zich aan alle regels, maar 1 leerling heeft geen rit."))
        #expect(plan.output.contains("Zonder rit:\n  leerling GROOT\n    Verzonnen bus (voorbeeld): "))
    }
}
