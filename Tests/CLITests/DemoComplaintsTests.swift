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

        let report = try run(["rapport", "netwerkgroep", "--uit", "delen.html"])
        #expect(report.status == 0, "\(report)")
        let page = try String(contentsOf: scratch.url.appending(path: "delen.html"), encoding: .utf8)
        #expect(page.contains("Dit kwartaal in vijf zinnen") && page.utf8.count < 2_000_000)
        let table = try String(contentsOf: place, encoding: .utf8)
        let words = Set(page.split { !($0.isLetter || $0.isNumber || $0 == "-") })
        for line in table.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
            #expect(!words.contains(cells[0]) && !words.contains(cells[6]), "no number and no pupil's code")
        }
    }
}
