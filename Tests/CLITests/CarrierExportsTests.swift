import Foundation
import TestSupport
import Testing

/// What a carrier hands to others, opened by programs that are not ours. The destination, the carrier and the route have
/// names that a spreadsheet would run.
@Suite struct CarrierExportsTests {
    private static let formula = "=HYPERLINK(\"http://127.0.0.1/\")"

    private func workspace() throws -> TemplateWorkspace {
        let workspace = try TemplateWorkspace()
        let schools = try String(contentsOf: Checkout.templates.appending(path: "bestemmingen.csv"), encoding: .utf8)
        let lines = schools.split(whereSeparator: \.isNewline).map(String.init)
        let names = lines[0].split(separator: ";", omittingEmptySubsequences: false)
        let column = try #require(names.firstIndex { $0.hasSuffix("naam") })
        var cells = lines[1].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
        cells[column] = "\"\(Self.formula.replacing("\"", with: "\"\""))\""
        try workspace.scratch.write(lines[0] + "\n" + cells.joined(separator: ";") + "\n", to: "scholen.csv")
        let read = try workspace.run(["importeer", "bestemmingen", "scholen.csv"])
        try #require(read.status == 0, "\(read)")
        try workspace.scratch.write(
            "route;richting;datum;leerling;tijd\n@1;heen;23-11-2026;VOORBEELD-1;7:45\n", to: "ritten.csv")
        let routes = try workspace.run(["importeer", "ritten", "ritten.csv", "--vervoerder=-ZEE"])
        try workspace.scratch.write(
            "datum;leerling;richting;route;instaptijd;uitstaptijd\n23-11-2026;VOORBEELD-1;heen;@1;7:45;8:20\n",
            to: "gereden.csv")
        let driven = try workspace.run(["importeer", "realisatie", "gereden.csv", "--vervoerder=-ZEE"])
        try #require(routes.status == 0 && driven.status == 0, "\(routes) \(driven)")
        return workspace
    }

    private static let plan = "-ZEE@2026-11-23-heen"
    private static let period = ["--van", "2026-11-23", "--tot", "2026-11-23"]

    /// Every command that writes a table, with the option that names the file.
    private static let commands: [[String]] = [
        ["exporteer", "ritten", "--plan=\(plan)", "--met-codes", "--formaat", "csv", "--uit", "1.csv"],
        ["exporteer", "ritten", "--plan=\(plan)", "--met-codes", "--formaat", "xlsx", "--uit", "1.xlsx"],
        ["exporteer", "factuur", "--csv", "2.csv", "--xlsx", "2.xlsx"] + period,
        ["rapport", "realisatie", "--uitgave", "bureau", "--csv", "3.csv", "--xlsx", "3.xlsx"] + period,
        ["vergelijk", "--stappen", "20", "--csv", "4.csv", "--xlsx", "4.xlsx", "--", plan, "optimaal"],
    ]

    @Test(.enabled(if: PythonScript.isExpected, PythonScript.absence)) func noSpreadsheetRunsAnything() throws {
        let workspace = try workspace()
        for command in Self.commands {
            var command = command
            if command[1] == "factuur" { command[2] = "--uit" }
            let result = try workspace.run(command)
            #expect(result.status == 0, "\(command): \(result)")
        }
        let names = try workspace.scratch.names()
        let tables = names.filter { ["1.csv", "2.csv", "3.csv", "4.csv"].contains($0) }
        #expect(tables.count == 4)
        var isNamed = false
        for name in tables {
            let text = try workspace.scratch.read(name)
            isNamed = isNamed || text.contains("HYPERLINK")
            for line in text.split(whereSeparator: \.isNewline) {
                for cell in line.replacing("\u{FEFF}", with: "").split(separator: ";") {
                    let start = cell.drop { $0 == "\"" }.first
                    let isNumber = Double(cell.replacing(",", with: ".")) != nil
                    #expect(isNumber || !["=", "+", "-", "@", "\t"].contains(start), "\(name): \(cell)")
                }
            }
        }
        #expect(isNamed, "the name is somewhere, or nothing was tried")
        let books = ["1.xlsx", "2.xlsx", "3.xlsx", "4.xlsx"].map { workspace.scratch.url.appending(path: $0).path }
        let read = try PythonScript.run("formulas_xlsx.py", books)
        #expect(read.status == 0, "\(read.output)")
        let lines = read.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == books.count)
        for line in lines {
            let parts = line.split(separator: " ")
            #expect((Int(parts[1]) ?? 0) > 10 && parts[2] == "0" && parts[3] == "0", "\(line)")
        }
        #expect(names.allSatisfy { !$0.hasSuffix(".deel") }, "written whole")
    }

    /// A page, a calendar and a map are no spreadsheets: there the name stands as it is, and is never markup.
    @Test func elsewhereTheNameStandsAsItIs() throws {
        let workspace = try workspace()
        let sheets = try workspace.run(["exporteer", "rittenstaat", "--plan=\(Self.plan)"])
        #expect(sheets.output.contains("=HYPERLINK(&quot;http://127.0.0.1/&quot;)"), "\(sheets)")
        let map = try workspace.run(["exporteer", "ritten", "--plan=\(Self.plan)", "--formaat", "geojson"])
        let document = try JSONSerialization.jsonObject(with: Data(map.output.utf8)) as? [String: Any]
        #expect("\(document ?? [:])".contains("HYPERLINK"), "\(map)")
        #expect(!map.output.contains("VOORBEELD-1"), "pseudonyms by default")
        let calendar = try workspace.run([
            "exporteer", "ritten", "--plan=\(Self.plan)", "--formaat", "ics", "--uit", "agenda",
        ])
        #expect(calendar.status == 0, "\(calendar)")
        let text = try workspace.scratch.read("agenda/VERZONNEN.ics")
        #expect(text.contains("LOCATION:=HYPERLINK"), "\(text)")
        #expect(!text.contains("VOORBEELD-1"))
    }
}
