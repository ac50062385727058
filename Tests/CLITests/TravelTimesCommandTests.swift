import Foundation
import Testing

/// The invented carrier is slow around Alkmaar in the morning peak: that must come out, and nothing else.
@Suite struct TravelTimesCommandTests {
    @Test func theSlowAreaIsFoundAndMayBeUsed() throws {
        let scratch = try Scratch()
        func run(_ words: [String]) throws -> Binary.Result {
            try Binary.run(words + ["--werkmap", "demo.ritwijzer"], in: scratch)
        }
        #expect(try run(["importeer", "map", Checkout.demo.path]).status == 0)
        let made = try run([
            "genereer", "realisatie", "--van", "2026-11-30", "--tot", "2027-01-22", "--uit", "dagen", "--seed", "3",
        ])
        #expect(made.status == 0, "\(made)")
        #expect(try run(["importeer", "realisatie", "dagen"]).status == 0)

        let learned = try run(["rapport", "reistijden", "--stel-voor", "correctie.yaml"])
        #expect(learned.status == 0, "\(learned)")
        #expect(learned.output.contains("Alkmaar"), "\(learned.output)")
        #expect(learned.output.contains("Zo rekent een plan daarmee"), "\(learned.output)")
        let text = try scratch.read("correctie.yaml")
        let hours = Set(text.matches(of: /uur: (\d+)/).map { String($0.output.1) })
        #expect(!hours.isEmpty && hours.isSubset(of: ["7", "8"]), "\(hours)")

        let plain = try run(["controleer", "plan", "VOORBEELD@2026-11-24-heen", "--json"])
        let judged = try run([
            "controleer", "plan", "VOORBEELD@2026-11-24-heen", "--reistijden", "correctie.yaml", "--json",
        ])
        #expect(judged.status == 1, "\(judged.talk)")
        func violations(_ result: Binary.Result) throws -> Int {
            let answer = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
            let findings = try #require(answer?["findings"] as? [[String: Any]])
            return findings.count { $0["severity"] as? String == "overtreding" }
        }
        let (before, after) = (try violations(plain), try violations(judged))
        #expect(after > before, "slower driving breaks more norms")

        let planned = try run([
            "plan", "--datum", "2026-11-24", "--richting", "heen", "--stappen", "20", "--draden", "1", "--reistijden",
            "correctie.yaml",
        ])
        #expect(planned.output.contains("Let op: de reistijden zijn gecorrigeerd"), "\(planned)")
        #expect(
            try run(["plan", "--datum", "2026-11-24", "--richting", "heen", "--reistijden", "weg.yaml"]).status == 2)
    }
}
