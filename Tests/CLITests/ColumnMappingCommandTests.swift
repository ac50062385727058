import Foundation
import Testing

/// A carrier's first file has strange headings; the next day it is read at once.
@Suite struct ColumnMappingCommandTests {
    private static let file = """
        Kindnr;Naam;Waarheen;Pc ophaaladres;Hnr kind;Thuis na
        K001;Jan;VERZONNEN;1821 SS;14A;15:30
        K002;Piet;VERZONNEN;1821SS;14A;15.45

        """

    @Test func nothingIsReadBeforeSomeoneAgrees() throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write(Self.file, to: "vreemd.csv")
        let asked = try workspace.run(["importeer", "leerlingen", "vreemd.csv"])
        #expect(asked.status == 2)
        #expect(asked.output.contains("Kindnr"), "\(asked.output)")
        #expect(asked.output.contains("bevat codes die elk één keer voorkomen"))
        #expect(asked.output.hasSuffix("vreemd.csv: nog niet ingelezen; er is niets veranderd.\n"), "\(asked.output)")
        #expect(asked.talk.contains("met --ja"), "\(asked.talk)")
        for word in ["Jan", "Piet", "K001", "1821"] { #expect(!(asked.output + asked.talk).contains(word)) }
        #expect(try !workspace.run(["avg", "inzage", "K001"]).output.contains("1821SS"))

        let agreed = try workspace.run(["importeer", "leerlingen", "vreemd.csv", "--ja", "--vervoerder", "TAXI-A"])
        #expect(agreed.status == 0, "\(agreed)")
        #expect(agreed.output.contains("2 nieuw"))

        try workspace.scratch.write(Self.file.replacing("K001", with: "K003"), to: "morgen.csv")
        let again = try workspace.run(["importeer", "leerlingen", "morgen.csv", "--vervoerder", "TAXI-A"])
        #expect(again.status == 0, "\(again)")
        #expect(again.output.contains("1 nieuw, 0 gewijzigd, 1 gelijk"))
        #expect(again.talk.contains("is afgesproken voor vreemd.csv van vervoerder TAXI-A"), "\(again.talk)")
        let other = try workspace.run(["importeer", "leerlingen", "morgen.csv", "--vervoerder", "TAXI-B"])
        #expect(other.status == 2, "another carrier's word does not count: \(other)")
    }

    /// Not only lists of the region: also what stands beside it.
    @Test(arguments: [
        ("adressen", "Gebied;Deur;Noord;Oost\n1821AB;14;52.63242;4.75341\n1821AB;16;52.63243;4.75342\n"),
        ("postcodes", "Gebied;Noord;Oost\n1821AB;52.63242;4.75341\n1822AB;52.63343;4.75442\n"),
    ])
    func placesAreMappedToo(kind: String, file: String) throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write(file, to: "vreemd.csv")
        let asked = try workspace.run(["importeer", kind, "vreemd.csv"])
        #expect(asked.status == 2 && asked.output.contains("bevat breedtegraden"), "\(asked)")
        let agreed = try workspace.run(["importeer", kind, "vreemd.csv", "--ja"])
        #expect(agreed.status == 0 && agreed.output.contains("2 nieuw"), "\(agreed)")
        let again = try workspace.run(["importeer", kind, "vreemd.csv"])
        #expect(again.status == 0 && again.talk.contains("is afgesproken voor vreemd.csv"), "\(again)")
    }

    @Test func theProposalAsAFileToCorrect() throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write(Self.file, to: "vreemd.csv")
        let asked = try workspace.run([
            "importeer", "leerlingen", "vreemd.csv", "--bewaar-kolommen", "k.yaml", "--json",
        ])
        #expect(asked.status == 2)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(asked.output.utf8)) as? [String: Any])
        let files = try #require((answer["result"] as? [String: Any])?["files"] as? [[String: Any]])
        #expect((files.first?["columns"] as? [[String: Any]])?.count == 6)
        let place = workspace.scratch.url.appending(path: "k.yaml")
        var text = try String(contentsOf: place, encoding: .utf8)
        #expect(text.contains("\"Thuis na\": niet  # kan zijn: ophalen_vanaf, thuis_uiterlijk"), "\(text)")
        text = text.replacing(/"Thuis na": niet.*/, with: "\"Thuis na\": thuis_uiterlijk")
        try workspace.scratch.write(text, to: "k.yaml")
        let read = try workspace.run(["importeer", "leerlingen", "vreemd.csv", "--kolommen", "k.yaml"])
        #expect(read.status == 0, "\(read)")
        #expect(try workspace.run(["avg", "inzage", "K002"]).output.contains("15:45"))
        let next = try workspace.run(["importeer", "leerlingen", "vreemd.csv"])
        #expect(next.output.contains("2 gelijk"), "\(next)")
        try workspace.scratch.write("kolommen:\n  Kindnr: kode\n", to: "fout.yaml")
        let wrong = try workspace.run(["importeer", "leerlingen", "vreemd.csv", "--kolommen", "fout.yaml"])
        #expect(wrong.status == 2)
        #expect(
            wrong.talk.contains("fout.yaml, regel 2, kolom Kindnr: «kode» is geen kolom van leerlingen"),
            "\(wrong.talk)")
    }
}
