import Foundation
import Testing

@Suite struct PrivacyCommandTests {
    @Test func theLogTellsWhatWasDoneAndThatItIsWhole() throws {
        let workspace = try TemplateWorkspace()
        let first = try workspace.run(["avg", "logboek"])
        #expect(first.status == 0, "\(first)")
        #expect(first.output.contains("leerlingen.csv"))
        #expect(first.output.contains("Het logboek is heel"))
        let seal = try #require(first.output.firstMatch(of: /Laatste zegel: ([0-9a-f]{64})/)).output.1
        let second = try workspace.run([
            "avg", "logboek", "--laatste", "1", "--zegel", String(seal.prefix(12)), "--json",
        ])
        #expect(second.status == 0, "\(second)")
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any])
        let result = try #require(answer["result"] as? [String: Any])
        #expect(result["keptSealFound"] as? Bool == true)
        #expect((result["entries"] as? [[String: Any]])?.first?["action"] as? String == "logboek gelezen")
        #expect(try workspace.run(["avg", "logboek", "--zegel", "00000000"]).status == 1)
        #expect(try workspace.run(["avg", "logboek", "--zegel", "0"]).status == 64)
    }

    @Test func termsFirstDryThenForReal() throws {
        let workspace = try TemplateWorkspace()
        try workspace.scratch.write(
            "leerlingen:\n  maanden: 24\n  bron: eigen besluit\n", to: "termijnen.yaml")
        let late = ["avg", "bewaartermijn", "--termijnen", "termijnen.yaml", "--peildatum", "2099-12-31"]
        let dry = try workspace.run(late)
        #expect(dry.status == 0, "\(dry)")
        #expect(dry.output.contains("24 maanden") && dry.output.contains("eigen besluit"), "\(dry.output)")
        #expect(dry.output.contains("Er is nog niets weggehaald"), "\(dry.output)")
        #expect(try workspace.run(["avg", "inzage", "VOORBEELD-1"]).status == 0)
        let real = try workspace.run(late + ["--voer-uit"])
        #expect(real.output.contains("Weggehaald: 1."), "\(real)")
        #expect(try workspace.run(["avg", "inzage", "VOORBEELD-1"]).status == 2)
        #expect(try workspace.run(late).output.contains("Er is niets dat weg moet"))
        try workspace.scratch.write("leerlingen:\n  maanden: 24\n", to: "termijnen.yaml")
        let wrong = try workspace.run(late)
        #expect(wrong.status == 2)
        #expect(wrong.talk.contains("«bron» ontbreekt"), "\(wrong.talk)")
    }

    @Test func theRegisterDescribesAllThatIsHeld() throws {
        let workspace = try TemplateWorkspace()
        let template = Checkout.templates.appending(path: "bewaartermijnen.yaml").path
        let made = try workspace.run(["avg", "register", "--termijnen", template, "--uit", "register.md"])
        #expect(made.status == 0, "\(made)")
        let text = try String(contentsOf: workspace.scratch.url.appending(path: "register.md"), encoding: .utf8)
        #expect(!text.contains("NOG NIET BESCHREVEN"))
        #expect(text.contains("### pupils") && text.contains("24 maanden"))
        #expect(text.contains("rolstoel (reist in de rolstoel"), "the columns of a file are told with their meaning")
        #expect(!text.contains("VOORBEELD-1"))
    }
}
