import Foundation
import Testing

/// `data/demo/realisatie.csv` tells of the routes in `data/demo/ritten.csv`. To make it again:
/// `ritwijzer genereer realisatie --van 2026-11-23 --tot 2026-11-27 --seed 2026 --in-een-bestand`.
@Suite struct DemoRealisationTests {
    @Test func theWeekBelongsToTheRoutesAndTellsOfLateBuses() throws {
        let scratch = try Scratch()
        func run(_ words: [String]) throws -> Binary.Result {
            try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: scratch)
        }
        let imported = try run(["importeer", "map", Checkout.demo.path])
        #expect(imported.status == 0, "\(imported.talk)")
        #expect(imported.output.contains("realisatie.csv (realisatie):"))
        #expect(!imported.talk.contains("niet in de werkmap"), "everyone and every vehicle is known")

        let report = try run(["rapport", "realisatie", "--json", "--uitgave", "bureau"])
        #expect(report.status == 0, "\(report.talk)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
        let result = try #require(answer["result"] as? [String: Any])
        #expect(result["days"] as? Int == 5)
        #expect(result["plannedHalfDays"] as? Int == 10, "the routes of the carrier are the plan")
        #expect((result["tables"] as? [Any])?.count == 7)

        // Another seed drives the same routes otherwise.
        for (seed, folder) in [("2026", "a"), ("2026", "b"), ("7", "c")] {
            let made = try run([
                "genereer", "realisatie", "--van", "2026-11-23", "--tot", "2026-11-27", "--seed", seed,
                "--in-een-bestand", "--uit", folder,
            ])
            #expect(made.status == 0, "\(made)")
        }
        let weeks = try ["a", "b", "c"].map { try scratch.read("\($0)/realisatie.csv") }
        #expect(weeks[0] == weeks[1] && weeks[0] != weeks[2])
        let demo = try String(contentsOf: Checkout.demo.appending(path: "realisatie.csv"), encoding: .utf8)
        func rides(_ text: String) -> Set<String> {
            Set(text.split(separator: "\n").map { $0.split(separator: ";").prefix(3).joined(separator: ";") })
        }
        #expect(rides(demo) == rides(weeks[0]), "the same routes on the same days")
    }
}
