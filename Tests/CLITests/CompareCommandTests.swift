import Foundation
import Testing

/// Scenarios as a user compares them.
@Suite struct CompareCommandTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        for arguments in [
            ["genereer", "--leerlingen", "20", "--seed", "5", "--uit", "invoer"], ["importeer", "map", "invoer"],
            ["scenario", "nieuw", "--soort", "normen", "--naam", "reistijd-45"],
        ] {
            let result = try run(arguments)
            try #require(result.status == 0, "\(result)")
        }
    }

    private func run(_ arguments: [String]) throws -> Binary.Result {
        try Binary.run(arguments, in: scratch, environment: ["RITWIJZER_WERKMAP": "regio.ritwijzer"])
    }

    private let series = ["--datum", "2026-11-24", "--stappen", "60", "--zaden", "1"]

    @Test func comparesAndWritesTheReport() throws {
        let result = try run(["vergelijk", "basis", "reistijd-45", "--html", "rapport.html"] + series)
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("Dag: 2026-11-24. Een jaar is 200 van zulke dagen."))
        #expect(result.output.contains("zekerheid"))
        #expect(result.output.contains("Geschreven: rapport.html"))
        #expect(try scratch.read("rapport.html").contains("</html>"))
        let again = try run(["vergelijk", "basis", "reistijd-45", "--html", "rapport.html"] + series)
        #expect(again.output == result.output)
    }

    @Test func aScenarioWithAnErrorDoesNotStopTheOthers() throws {
        try scratch.write(
            "naam: Stuk\nvraag: Wat?\nwijzigingen:\n  - normen:\n      reistijd_mx: 1\n", to: "scenarios/stuk.yaml")
        let result = try run(["vergelijk", "basis", "stuk", "reistijd-45"] + series)
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Scenario stuk doet niet mee:"))
        #expect(result.talk.contains("stuk.yaml, regel"))
        #expect(result.output.contains("reistijd-45"))
        let document = try run(["vergelijk", "basis", "stuk", "reistijd-45", "--json"] + series)
        #expect(document.status == 2)
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(document.output.utf8)) as? [String: Any])
        #expect(answer["ok"] as? Bool == false)
        #expect((answer["faults"] as? [Any])?.count == 1)
        let comparison = try #require((answer["result"] as? [String: Any])?["comparison"])
        #expect("\(comparison)".contains("reistijd-45"))
    }

    @Test func withoutItsBaseThereIsNothingToCompare() throws {
        let result = try run(["vergelijk", "bestaat-niet", "reistijd-45", "--html", "rapport.html"] + series)
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Zonder de basis is er niets te vergelijken."))
        #expect(try scratch.names().allSatisfy { !$0.contains("rapport.html") })
    }

    @Test("what cannot be done is told before anything is computed")
    func refused() throws {
        #expect(try run(["vergelijk", "basis"] + series).status == 64)
        #expect(try run(["vergelijk", "basis", "reistijd-45", "--zaden", "0"]).status == 64)
        let noDate = try run(["vergelijk", "basis", "reistijd-45", "--stappen", "60"])
        #expect(noDate.status == 2)
        #expect(noDate.talk.contains("--datum"))
        let noPlace = try run(["vergelijk", "basis", "reistijd-45", "--html", "nergens/rapport.html"] + series)
        #expect(noPlace.status == 2)
        #expect(noPlace.talk.contains("hier kan geen bestand worden gemaakt"))
    }

    @Test func computesOneByOne() throws {
        let result = try run(["scenario", "reken", "basis", "reistijd-45"] + series)
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("reistijd-45"))
        #expect(!result.output.contains("zekerheid"))
    }

    @Test func theDayOfTheLatestPlanIsTaken() throws {
        try #require(
            try run(["plan", "--datum", "2026-11-24", "--richting", "heen", "--stappen", "60"]).status == 0)
        let result = try run(["scenario", "reken", "basis", "--stappen", "60", "--json"])
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("2026-11-24"))
    }

    @Test func sharesTheCost() throws {
        let options = [
            "verdeel", "--datum", "2026-11-24", "--stappen", "60", "--gemeente", "Alkmaar", "--gemeente", "Heiloo",
        ]
        let result = try run(options)
        #expect(result.status == 0, "\(result)")
        #expect(result.output.contains("Shapley"))
        let unknown = try run(["verdeel", "--datum", "2026-11-24", "--gemeente", "Atlantis"])
        #expect(unknown.status == 2)
        #expect(unknown.talk.contains("Atlantis staat niet in het contract"))
        #expect(try run(["verdeel", "--budget", "lang"]).status == 64)
    }
}
