import Foundation
import Testing

@Suite struct RealisationCommandTests {
    private let workspace: TemplateWorkspace
    private let header = "datum;richting;leerling;route;instaptijd;uitstaptijd;voertuig\n"

    init() throws { workspace = try TemplateWorkspace() }

    private func bringIn(_ path: String, _ more: String...) throws -> Binary.Result {
        try workspace.run(["importeer", "realisatie", path, "--vervoerder", "TAXI"] + more)
    }

    @Test func theSameFileAgainIsNotReadAgain() throws {
        let path = try workspace.scratch.write(header + "24-11-2026;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n", to: "a.csv")
        let first = try bringIn(path)
        #expect(first.status == 0 && first.output.contains("2 nieuw"), "\(first)")
        let again = try bringIn(path)
        #expect(again.status == 0 && again.output.contains("al eerder ingelezen"), "\(again)")
    }

    @Test func aFolderIsReadInTheOrderOfDeliveryAndTomorrowOnlyWhatIsNew() throws {
        let folder = workspace.scratch.url.appending(path: "dagen")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        func day(_ name: String, _ time: String, changed: Double) throws {
            let path = try workspace.scratch.write(
                header + "24-11-2026;heen;VOORBEELD-1;R1;\(time);8:16;BUS8\n", to: "dagen/\(name)")
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: changed)], ofItemAtPath: path)
        }
        try day("a-correctie.csv", "7:50", changed: 1_795_600_000)
        try day("b-eerste.csv", "7:42", changed: 1_795_500_000)
        let first = try bringIn(folder.path)
        #expect(first.status == 0, "\(first)")
        let lines = first.output.split(separator: "\n")
        #expect(lines.map { $0.hasPrefix("b-eerste") } == [true, false], "the oldest comes first")
        #expect(lines.last?.contains("0 nieuw, 1 gewijzigd, 1 gelijk") == true, "\(first.output)")
        try day("c-oud.csv", "7:30", changed: 1_795_400_000)
        let second = try bringIn(folder.path)
        #expect(second.output.contains("c-oud.csv (realisatie): 0 nieuw, 0 gewijzigd, 0 gelijk, 2 ouder"), "\(second)")
        #expect(second.output.contains("a-correctie.csv (realisatie): al eerder ingelezen"))
    }

    @Test func oneWrongRowRefusesTheWholeFile() throws {
        let path = try workspace.scratch.write(
            header + "24-11-2026;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n24-11-1926;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n",
            to: "a.csv")
        let refused = try bringIn(path)
        #expect(refused.status == 2)
        #expect(refused.talk.contains("a.csv, regel 3, kolom datum: het jaar 1926 kan niet kloppen"), "\(refused.talk)")
        #expect(refused.output.contains("er is niets veranderd"))
        let partly = try bringIn(path, "--ook-deels")
        #expect(partly.status == 2 && partly.output.contains("2 nieuw"), "\(partly)")
    }

    @Test func whatIsNotKnownIsListedWithTheCommandThatAddsIt() throws {
        let path = try workspace.scratch.write(header + "24-11-2026;heen;NIEUW-7;R1;7:42;8:16;12-AB-34\n", to: "a.csv")
        let result = try bringIn(path)
        #expect(result.status == 0, "\(result)")
        #expect(result.talk.contains("1 leerling staat niet in de werkmap: NIEUW-7"))
        #expect(result.talk.contains("ritwijzer importeer leerlingen"))
        #expect(result.talk.contains("1 voertuig staat niet in de werkmap: 12-AB-34"))
    }

    @Test func twoCarriersCannotHaveOnePupilAtTheSameMoment() throws {
        let row = header + "24-11-2026;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n"
        let first = try workspace.scratch.write(row, to: "a.csv")
        let second = try workspace.scratch.write(row.replacing("8:16", with: "8:15"), to: "b.csv")
        #expect(try bringIn(first).status == 0)
        let other = try workspace.run(["importeer", "realisatie", second, "--vervoerder", "BUS"])
        #expect(other.status == 2)
        #expect(other.talk.contains("in een voertuig van TAXI (07:42–08:16)"), "\(other.talk)")
    }

    @Test("an option says when it was delivered", arguments: ["2026-11-20T08:00", "niet"])
    func moment(text: String) throws {
        let path = try workspace.scratch.write(header + "19-11-2026;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n", to: "a.csv")
        #expect(try bringIn(path, "--aangeleverd", text).status == (text == "niet" ? 64 : 0))
    }

    @Test func theReportStandsOnTheTerminalAndInFiles() throws {
        let path = try workspace.scratch.write(
            header + "24-11-2026;heen;VOORBEELD-1;R1;7:42;8:16;BUS8\n26-11-2026;heen;VOORBEELD-1;=1+1;7:42;8:46;BUS8\n",
            to: "a.csv")
        #expect(try bringIn(path).status == 0)
        let result = try workspace.run([
            "rapport", "realisatie", "--van", "2026-11-01", "--uitgave", "bureau", "--uit", "r.html", "--csv", "r.csv",
            "--xlsx", "r.xlsx",
        ])
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("Gereden van 2026-11-24 tot en met 2026-11-26: 2 dagen, 2 ritten."))
        #expect(result.output.contains("Bij 2 dagdelen is er geen plan; daar telt alleen de norm."))
        #expect(try workspace.scratch.read("r.html").contains("Bureau-uitgave"))
        #expect(try workspace.scratch.read("r.csv").contains("'=1+1"), "no formula runs in a spreadsheet")
        #expect(workspace.scratch.exists("r.xlsx"))
    }

    @Test func aPeriodWithoutRealisationIsTold() throws {
        let result = try workspace.run(["rapport", "realisatie", "--van", "2030-01-01", "--json"])
        #expect(result.status == 2)
        #expect(result.talk.contains("over deze periode is niet gemeld wat er is gereden"))
        #expect(result.output.contains("E-GEEN-REALISATIE"))
        #expect(
            try workspace.run(["rapport", "realisatie", "--van", "2026-02-01", "--tot", "2026-01-01"]).status == 64)
    }

    @Test func withoutAPlanNothingCanBeInvented() throws {
        let result = try workspace.run([
            "genereer", "realisatie", "--van", "2020-11-23", "--tot", "2020-11-27", "--uit", "dagen",
        ])
        #expect(result.status == 2)
        #expect(result.talk.contains("ritwijzer plan"))
    }
}
