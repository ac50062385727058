import Foundation
import TestSupport
import Testing

/// Files of a carrier that cannot be right: told in Dutch with place and remedy, exit status 2, and nothing half imported.
@Suite struct CarrierBadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var file = "ritten.csv"
        var text = ""
        /// Must be in the message.
        let expected: [String]
        var testDescription: String { name }
    }

    private static let head = "route;richting;datum;volgorde;leerling;bestemming;tijd;soort\n"

    private static func rows(_ rows: String...) -> String { head + rows.joined(separator: "\n") + "\n" }

    static let texts: [Case] = [
        Case(
            name: "a NUL byte", text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;7:\u{0}45;"),
            expected: ["ritten.csv, regel 2", "nulteken", "beschadigd"]),
        Case(
            name: "10,000 columns", text: (0..<10_000).map { "k\($0)" }.joined(separator: ";") + "\n1;2\n",
            expected: ["regel 1", "10000 kolommen", "1000"]),
        Case(
            name: "7.5 as a time", text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;7.5;"),
            expected: ["regel 2, kolom tijd", "07:30, 07:05 of 07:50"]),
        Case(
            name: "a time in words", text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;kwart voor 8;"),
            expected: ["regel 2, kolom tijd", "Misschien bedoelt u 07:45"]),
        Case(
            name: "stops out of order",
            text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;8:30;", "1;heen;23-11-2026;2;;VERZONNEN;8:10;"),
            expected: ["regel 3", "de tijd is eerder: 08:10"]),
        Case(
            name: "a pupil in two vehicles at once",
            text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;7:45;", "2;heen;23-11-2026;1;VOORBEELD-1;;7:50;"),
            expected: ["regel 3, kolom leerling", "route 1 (regel 2)", "twee voertuigen tegelijk", "Haal de leerling"]),
        Case(
            name: "alighting without boarding", text: rows("1;heen;23-11-2026;1;VOORBEELD-1;;8:20;uitstappen"),
            expected: ["regel 2", "stapt nergens in", "waar deze leerling thuis instapt"]),
        Case(
            name: "the wrong century", text: rows("1;heen;23-11-1926;1;VOORBEELD-1;;7:45;"),
            expected: ["regel 2, kolom datum", "het jaar 1926 kan niet kloppen", "Misschien"]),
        Case(
            name: "too far ahead", text: rows("1;heen;23-11-2062;1;VOORBEELD-1;;7:45;"),
            expected: ["regel 2, kolom datum", "het jaar 2062 kan niet kloppen", "verwacht wordt"]),
    ]

    static let books: [Case] = [
        Case(name: "truncated", file: "afgekapt.xlsx", expected: ["beschadigd of niet helemaal opgehaald"]),
        Case(name: "with a password", file: "wachtwoord.xlsx", expected: ["wachtwoord"]),
        Case(name: "an XLS renamed", file: "oud.xlsx", expected: ["Excel-werkmap (*.xlsx)"]),
        Case(name: "a zip bomb", file: "bom.xlsx", expected: ["pakken we niet uit"]),
        Case(name: "external entities", file: "entiteiten.xlsx", expected: ["documenttype", "Excel maakt dit niet"]),
        Case(name: "10,000 columns", file: "kolommen.xlsx", expected: ["10007 kolommen"]),
        Case(name: "7.5 as a time", file: "tijd.xlsx", expected: ["cel G2, kolom tijd", "07:30, 07:05 of 07:50"]),
        Case(name: "a time in words", file: "woorden.xlsx", expected: ["cel G2, kolom tijd", "07:45"]),
        Case(name: "the wrong century", file: "eeuw.xlsx", expected: ["cel C2, kolom datum", "1926"]),
        Case(name: "too far ahead", file: "later.xlsx", expected: ["cel C2, kolom datum", "2062"]),
    ]

    private func refuses(_ bad: Case, in workspace: TemplateWorkspace) throws {
        let before = try workspace.contents()
        let result = try workspace.run(["importeer", "ritten", bad.file, "--vervoerder", "ZEE"])
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Fout: \(bad.file)"))
        for part in bad.expected { #expect(result.talk.contains(part), "\(result.talk)") }
        #expect(result.output == "\(bad.file): niet ingelezen; er is niets veranderd.\n")
        #expect(try workspace.contents() == before)
        #expect(try workspace.run(["controleer", "plan", "ZEE@2026-11-23"]).status == 2, "no routes are there")
        #expect(!result.talk.contains("root:"), "nothing of this machine is read")
    }

    @Test("text", arguments: texts) func text(bad: Case) throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write(bad.text, to: bad.file)
        try refuses(bad, in: workspace)
    }

    @Test("workbooks", .enabled(if: PythonScript.isExpected, PythonScript.absence)) func workbooks() throws {
        let workspace = try TemplateWorkspace()
        let made = try PythonScript.run(
            "bad_xlsx.py", [workspace.scratch.url.path, "VOORBEELD-1", "VERZONNEN"])
        try #require(made.status == 0, "\(made.output)")
        for bad in Self.books { try refuses(bad, in: workspace) }
        let good = try workspace.run(["importeer", "ritten", "goed.xlsx", "--vervoerder", "ZEE"])
        #expect(good.status == 0, "only the damage was wrong: \(good)")
    }

    /// What follows from an error is not told as another one.
    @Test func oneErrorIsToldOnce() throws {
        let workspace = try TemplateWorkspace()
        let text = Self.rows("1;heen;23-11-2026;1;VOORBEELD-1;;7.5;", "1;heen;23-11-2026;2;;VERZONNEN;8:20;")
        try workspace.scratch.write(text, to: "ritten.csv")
        let result = try workspace.run(["importeer", "ritten", "ritten.csv", "--vervoerder", "ZEE"])
        #expect(result.talk.components(separatedBy: "Fout:").count == 2, "\(result.talk)")
    }

    @Test func twoCarriersMayUseTheSameNumber() throws {
        let workspace = try TemplateWorkspace()
        let text = "vervoerder;route;richting;datum;leerling;tijd\nZEE;1;heen;23-11-2026;VOORBEELD-1;7:45\n"
        try workspace.scratch.write(
            text + text.split(separator: "\n")[1].replacing("ZEE", with: "DUIN") + "\n", to: "b.csv")
        let result = try workspace.run(["importeer", "ritten", "b.csv"])
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("2 nieuw"))
        #expect(result.talk.contains("ZEE@2026-11-23-heen: Route 1:"), "each says whose route it is: \(result.talk)")
        #expect(result.talk.contains("DUIN@2026-11-23-heen: Route 1:"))
    }

    /// What was driven is refused in the same words.
    @Test(arguments: [
        ("23-11-2026;VOORBEELD-1;heen;1;7:\u{0}45;8:20", "nulteken"),
        ("23-11-2026;VOORBEELD-1;heen;1;7.5;8:20", "07:30, 07:05 of 07:50"),
        ("23-11-2026;VOORBEELD-1;heen;1;kwart voor 8;8:20", "07:45"),
        ("23-11-1926;VOORBEELD-1;heen;1;7:45;8:20", "1926"), ("23-11-2026;VOORBEELD-1;heen;1;8:45;8:20", "regel 2"),
    ])
    func realisation(row: String, expected: String) throws {
        let workspace = try TemplateWorkspace()
        let text = "datum;leerling;richting;route;instaptijd;uitstaptijd\n" + row + "\n"
        try workspace.scratch.write(text, to: "gereden.csv")
        let result = try workspace.run(["importeer", "realisatie", "gereden.csv", "--vervoerder", "ZEE"])
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Fout: gereden.csv") && result.talk.contains(expected), "\(result.talk)")
        #expect(try workspace.run(["rapport", "realisatie", "--vervoerder", "ZEE"]).status == 2, "nothing was told")
    }
}
