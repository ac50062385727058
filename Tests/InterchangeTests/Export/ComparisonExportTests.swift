import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("Exporting a comparison")
struct ComparisonExportTests {
    private let results = [
        ScenarioWorld.result("basis"),
        ScenarioWorld.result("een-bus", TinyWorld.oneBus, change: { $0.notes = ["=1+1"] }),
    ]
    private var comparison: Comparison {
        Comparison(
            base: results[0], others: [results[1]],
            missing: [MissingScenario(id: "kapot", faults: [Fault(code: "E-X", message: "onbekende norm")])])
    }

    private func export(_ edition: Edition) -> ComparisonExport {
        let comparison = comparison
        let origin = OriginTable(
            comparison, results: results, sources: [SourceFile(name: "=leerlingen.csv", hash: "ab")]
        ).table
        return ComparisonExport(
            comparison, tables: ComparisonTables(comparison, edition: edition).all + [origin], edition: edition,
            madeOn: PlanDate(year: 2026, month: 11, day: 21))
    }

    private func rows(_ edition: Edition) -> [[String]] {
        String(decoding: export(edition).csv, as: UTF8.self).components(separatedBy: "\r\n").map {
            $0.components(separatedBy: ";")
        }
    }

    @Test("CSV has a row for each figure, readable and whole")
    func csv() {
        let rows = rows(.desk)
        #expect(
            rows.contains([
                "vergelijking", "Geld", "kosten_jaar", "kosten per jaar", "een-bus", "Titel van een-bus", "70000,00",
                "euro", "7000000",
            ]))
        #expect(
            rows.contains([
                "vergelijking", "Geld", "verschil_jaar", "verschil met de basis, per jaar", "een-bus",
                "Titel van een-bus", "-50000,00", "euro", "-5000000",
            ]))
        #expect(rows.contains { $0.starts(with: ["herkomst", "Bestanden", "'=leerlingen.csv"]) })
    }

    @Test("JSON has the same whole numbers, and what is missing", arguments: Edition.allCases)
    func json(edition: Edition) throws {
        let value = try JSONParser.parse(export(edition).json.bytes)
        let whole = try figures(value)
        for row in rows(edition).dropFirst().dropLast() where row.count == 9 && !row[8].isEmpty {
            #expect(whole["\(row[0])/\(row[2])/\(row[4])"] == Int(row[8]), "\(row)")
        }
        #expect(whole.count == rows(edition).count { $0.count == 9 && Int($0[8]) != nil })
        guard case .array(let missing)? = value["missing"] else {
            Issue.record("no list of what is missing")
            return
        }
        #expect(missing.first?["id"] == "kapot")
    }

    /// By table, row and column.
    private func figures(_ value: JSONValue) throws -> [String: Int] {
        var found: [String: Int] = [:]
        for table in list(value["tables"]) {
            let columns = list(table["columns"])
            for row in list(table["rows"]) {
                for (column, cell) in zip(columns, list(row["cells"])) {
                    guard case .integer(let number) = cell else { continue }
                    found["\(text(table["key"]))/\(text(row["key"]))/\(text(column["key"]))"] = number
                }
            }
        }
        return found
    }

    private func list(_ value: JSONValue?) -> [JSONValue] {
        guard case .array(let elements)? = value else { return [] }
        return elements
    }

    private func text(_ value: JSONValue?) -> String {
        guard case .string(let text)? = value else { return "" }
        return text
    }

    @Test(
        "XLSX, read by another program, holds what CSV holds",
        .enabled(if: PythonScript.isExpected, PythonScript.absence),
        arguments: Edition.allCases)
    func xlsx(edition: Edition) throws {
        let book = try PythonScript.withFolder { folder in
            let file = folder.appendingPathComponent("vergelijking.xlsx")
            try export(edition).xlsx().write(to: file)
            let result = try PythonScript.run("read_xlsx.py", [file.path])
            try #require(result.status == 0, "\(result.output)")
            return try JSONParser.parse(Data(result.output.utf8))
        }
        var cells: [String: String] = [:]
        let deskOnly = ["leerlingen", "langste_reizen"]
        for name in ["vergelijking", "groepen", "herkomst"] + deskOnly {
            let lines = list(book[name]).map(list)
            #expect(lines.isEmpty == (deskOnly.contains(name) && edition == .shared), "\(name)")
            #expect(lines.isEmpty || text(lines[0][0]).hasSuffix(edition.mark))
            for line in lines.dropFirst(2) {
                let key = text(line.last)
                // Behind what it is about and its unit, before the key.
                let values = line.dropFirst(name == "vergelijking" ? 3 : 2).dropLast()
                for (position, value) in values.enumerated() { cells["\(name)/\(key)/\(position)"] = plain(value) }
            }
        }
        let comparison = comparison
        let tables = ComparisonTables(comparison, edition: edition).all
        for table in tables {
            for row in table.rows {
                for (position, cell) in row.cells.enumerated() {
                    let expected = cell.figure.map { $0.reading == .clock ? $0.plain : trimmed($0.plain) } ?? cell.dutch
                    #expect(cells["\(table.key)/\(row.key)/\(position)"] == expected, "\(table.key)/\(row.key)")
                }
            }
        }
        #expect(cells.values.contains("=1+1") == false)
    }

    private func plain(_ value: JSONValue) -> String {
        switch value {
        case .integer(let number): String(number)
        case .number(let number): trimmed(String(number))
        case .string(let text): text
        default: ""
        }
    }

    /// Without zeros at the end: 60.0 is 60.
    private func trimmed(_ number: String) -> String {
        guard number.contains(".") else { return number }
        var text = number
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }

    @Test("The same comparison gives the same bytes")
    func bytes() throws {
        #expect(try export(.desk).xlsx() == export(.desk).xlsx())
        #expect(export(.desk).csv == export(.desk).csv)
        #expect(export(.desk).json.bytes == export(.desk).json.bytes)
    }

    @Test("What is shared leads to nobody, and the attack finds what is not shared")
    func privacy() {
        let attack = PrivacyAttack(results[0].input.region.pupils)
        for text in [export(.shared).csv, export(.shared).json.bytes].map({ String(decoding: $0, as: UTF8.self) }) {
            #expect(attack.leaks(in: text) == [])
        }
        let desk = String(decoding: export(.desk).csv, as: UTF8.self)
        #expect(attack.leaks(in: desk).count == 4)
        #expect(attack.leaks(in: "woont in 1812 AA") == ["postcode of L3"])
        #expect(attack.leaks(in: "{\"lat\": 52.6004, \"lon\": 4.7001}").count == 4)
    }

    @Test("Werkgebieden are read with every mistake at its line")
    func areas() {
        let good = AreaImport.read(Array("postcode;gebied\n1811;Centrum\n1811bb;West\n".utf8), fileName: "w.csv")
        #expect(good.issues.isEmpty)
        #expect(good.rows.first?.value == PostcodeAreas(["1811": "Centrum", "1811BB": "West"]))
        let bad = AreaImport.read(
            Array("postcode;werkgebied\n1811;Centrum\n181;West\n1812;\n1811;Zuid\n".utf8), fileName: "w.csv")
        #expect(bad.rows.isEmpty)
        #expect(bad.issues.map(\.location.line) == [3, 4, 5])
        #expect(bad.issues.last?.message == "deze postcode staat ook op regel 2")
    }
}
