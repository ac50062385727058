import Foundation
import Testing

@Suite(.serialized) struct InvoiceCommandTests {
    private static let scratch: Result<Scratch, any Error> = Result {
        let scratch = try Scratch()
        let result = try Binary.run(
            ["importeer", "map", Checkout.demo.path, "--werkmap", "demo.ritwijzer"], in: scratch)
        #expect(result.status == 0, "\(result.talk)")
        return scratch
    }

    private func run(_ words: String...) throws -> Binary.Result {
        try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: Self.scratch.get())
    }

    private func exported(_ name: String, _ more: [String] = []) throws -> String {
        let words = ["exporteer", "factuur", "--van", "2026-11-24", "--tot", "2026-11-25", "--uit", name] + more
        let result = try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: Self.scratch.get())
        #expect(result.status == 0, "\(result)")
        return try Self.scratch.get().read(name)
    }

    @Test(arguments: [
        [], ["--grondslag", "gereden"], ["--grondslag", "gereden-uren"], ["--verdeling", "reisminuut"],
    ])
    func whatIsExportedChecksAsAgreed(options: [String]) throws {
        _ = try exported("f.csv", options)
        let words = ["controleer", "factuur", "f.csv"] + options
        let result = try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: Self.scratch.get())
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("verschil € 0,00."))
        #expect(result.output.contains("kilometers van het plan") || result.output.contains("die van het plan"))
        #expect(!result.output.contains("verklaard"))
    }

    @Test func theSumsOfTheMunicipalitiesAreTheTotal() throws {
        let result = try run("exporteer", "factuur", "--van", "2026-11-24", "--tot", "2026-11-25", "--json")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let figures = try #require(answer["result"] as? [String: Any])
        let parts = try #require(figures["municipalities"] as? [[String: Any]])
        let rows = try #require(figures["rows"] as? [[String: Any]])
        let total = try #require(figures["total"] as? Int)
        #expect(parts.compactMap { $0["amount"] as? Int }.reduce(0, +) == total)
        #expect(rows.compactMap { $0["amount"] as? Int }.reduce(0, +) == total)
        #expect(parts.count == 6 && total > 0)
    }

    @Test func anUnexplainedLineIsAnExitCodeAndALine() throws {
        var lines = try exported("g.csv").split(separator: "\r\n").map(String.init)
        let amount = try #require(lines[4].split(separator: ";").last)
        lines[4] = lines[4].dropLast(amount.count) + "987,65"
        try Self.scratch.get().write(lines.joined(separator: "\r\n") + "\r\n", to: "g.csv")
        let result = try run("controleer", "factuur", "g.csv", "--csv", "oordeel.csv")
        #expect(result.status == 1, "\(result)")
        #expect(result.output.contains("regel 5, 2026-11-24 heen"))
        #expect(result.output.contains("1 regel is niet te verklaren."))
        #expect(try Self.scratch.get().read("oordeel.csv").contains("onverklaard"))
    }

    @Test func oneMunicipalityAloneAndWhatCannotBe() throws {
        let one = try exported("h.csv", ["--gemeente", "Heiloo"])
        #expect(one.contains("Heiloo") && !one.contains("Alkmaar"))
        #expect(try run("controleer", "factuur", "h.csv").status == 0, "others are not missed on an invoice of one")
        let none = try run("exporteer", "factuur", "--van", "2026-11-24", "--tot", "2026-11-24", "--gemeente", "Parijs")
        #expect(none.status == 2 && none.talk.contains("niets om te factureren"))
        #expect(try run("exporteer", "factuur", "--van", "2026-11-25", "--tot", "2026-11-24").status == 64)
        #expect(try run("controleer", "factuur", "weg.csv").status == 2)
    }
}
