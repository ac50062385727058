import Foundation
import Testing

/// `data/demo/realisatie.csv` is what `genereer realisatie` makes of the demo's routes. After a change on purpose:
/// `RITWIJZER_SCHRIJF_DEMO=1 swift test --filter DemoRealisationTests` writes it again; read the difference.
@Suite struct DemoRealisationTests {
    @Test func theFileIsCurrentAndTellsOfLateBuses() throws {
        let scratch = try Scratch()
        func run(_ words: [String]) throws -> Binary.Result {
            try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: scratch)
        }
        let imported = try run(["importeer", "map", Checkout.demo.path])
        #expect(imported.status == 0, "\(imported.talk)")
        let made = try run([
            "genereer", "realisatie", "--van", "2026-11-23", "--tot", "2026-11-27", "--seed", "2026",
            "--in-een-bestand", "--uit", "week",
        ])
        #expect(made.status == 0, "\(made)")
        let place = Checkout.demo.appending(path: "realisatie.csv")
        let week = try Data(contentsOf: scratch.url.appending(path: "week/realisatie.csv"))
        if ProcessInfo.processInfo.environment["RITWIJZER_SCHRIJF_DEMO"] == "1" { try week.write(to: place) }
        let isCurrent = try Data(contentsOf: place) == week
        #expect(isCurrent, "realisatie.csv differs from what the generator makes")

        let report = try run(["rapport", "realisatie", "--json", "--uitgave", "bureau"])
        #expect(report.status == 0, "\(report.talk)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
        let result = try #require(answer["result"] as? [String: Any])
        #expect(result["days"] as? Int == 5)
        #expect(result["plannedHalfDays"] as? Int == 10, "the routes of the carrier are the plan")
        #expect((result["tables"] as? [Any])?.count == 7)
    }
}
