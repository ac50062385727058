import Foundation
import Testing

/// `data/demo/klachten.csv` is what `genereer klachten` makes of the demo's week, and the whole path from it to the report
/// works. After a change on purpose: `RITWIJZER_SCHRIJF_DEMO=1 swift test --filter DemoComplaintsTests` writes it again.
@Suite struct DemoComplaintsTests {
    @Test func theFileIsCurrentAndLeadsToAReport() throws {
        let scratch = try Scratch()
        func run(_ words: [String]) throws -> Binary.Result {
            try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: scratch)
        }
        let imported = try run(["importeer", "map", Checkout.demo.path])
        #expect(imported.status == 0, "\(imported.talk)")
        #expect(
            try run(["genereer", "klachten", "--aantal", "60", "--seed", "2026", "--uit", "nieuw.csv"]).status == 0)
        let place = Checkout.demo.appending(path: "klachten.csv")
        let made = try Data(contentsOf: scratch.url.appending(path: "nieuw.csv"))
        if ProcessInfo.processInfo.environment["RITWIJZER_SCHRIJF_DEMO"] == "1" { try made.write(to: place) }
        let isCurrent = try Data(contentsOf: place) == made
        #expect(isCurrent, "klachten.csv differs from what the generator makes")

        let judged = try run(["klacht", "beoordeel", "--json"])
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(judged.output.utf8)) as? [String: Any])
        let judgements = try #require((answer["result"] as? [String: Any])?["judgements"] as? [[String: Any]])
        #expect(judgements.count > 40)

        let report = try run(
            ["rapport", "netwerkgroep", "--uit", "delen.html", "--voorstellen", "2", "--seconden", "1"])
        #expect(report.status == 0, "\(report)")
        let page = try String(contentsOf: scratch.url.appending(path: "delen.html"), encoding: .utf8)
        #expect(page.contains("Dit kwartaal in vijf zinnen") && page.utf8.count < 2_000_000)
        let table = try String(contentsOf: place, encoding: .utf8)
        let words = Set(page.split { !($0.isLetter || $0.isNumber || $0 == "-") })
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            #expect(!words.contains(cells[0]) && !words.contains(cells[6]), "no number and no pupil's code")
        }
        try withoutItsKey(scratch, run)
    }

    /// The workspace by itself holds no postcode of a home, and says what is missing.
    private func withoutItsKey(_ scratch: Scratch, _ run: ([String]) throws -> Binary.Result) throws {
        let pupils = try String(
            contentsOf: Checkout.demo.appending(path: "leerlingen.csv"), encoding: .utf8
        ).split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false) }
        let column = try #require(pupils.first?.firstIndex(of: "postcode"))
        // Schools and depots are no secret, and some share a postcode with homes.
        let known = try ["bestemmingen.csv", "standplaatsen.csv"].map {
            try String(contentsOf: Checkout.demo.appending(path: $0), encoding: .utf8)
        }.joined()
        let postcodes = Set(pupils.dropFirst().map { String($0[column]) }).filter {
            $0.count == 6 && !known.contains($0)
        }
        #expect(postcodes.count > 50)
        let bytes = try Data(contentsOf: scratch.url.appending(path: "demo.ritwijzer"))
        for postcode in postcodes where bytes.range(of: Data(postcode.utf8)) != nil {
            Issue.record("a home's postcode can be read without the key")
        }
        try FileManager.default.removeItem(at: scratch.url.appending(path: "demo.ritwijzer.sleutel"))
        let refused = try run(["klacht", "lijst"])
        #expect(refused.status == 2 && refused.talk.contains("demo.ritwijzer.sleutel"), "\(refused)")
        #expect(try run(["avg", "logboek"]).status == 0)
    }
}
