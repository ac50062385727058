import Foundation
import Testing

@Suite struct ScenarioCommandTests {
    @Test func aTemplateIsWrittenOnceAndShown() throws {
        let workspace = try TemplateWorkspace()
        let made = try workspace.run(["scenario", "nieuw", "--soort", "opstapplaatsen", "--naam", "lopen"])
        #expect(made.status == 0, "\(made)")
        #expect(workspace.scratch.exists("scenarios/lopen.yaml"))
        #expect(workspace.scratch.exists("scenarios/bestanden/opstapplaatsen.csv"))
        try workspace.scratch.write("eigen plekken\n", to: "scenarios/bestanden/opstapplaatsen.csv")
        let again = try workspace.run(["scenario", "nieuw", "--soort", "opstapplaatsen", "--naam", "lopen"])
        #expect(again.status == 2 && again.talk.contains("dit scenario is er al"), "\(again)")
        let other = try workspace.run(["scenario", "nieuw", "--soort", "opstapplaatsen", "--naam", "lopen-2"])
        #expect(other.status == 0)
        #expect(try workspace.scratch.read("scenarios/bestanden/opstapplaatsen.csv") == "eigen plekken\n")
    }

    @Test func aChangeIsToldAgainstTheWorkspace() throws {
        let workspace = try TemplateWorkspace()
        _ = try workspace.run(["scenario", "nieuw", "--soort", "normen", "--naam", "strenger"])
        let shown = try workspace.run(["scenario", "toon", "strenger"])
        #expect(shown.status == 0)
        #expect(shown.output.contains("langste reistijd: 60 → 45 minuten"), "\(shown.output)")
        #expect(try workspace.run(["scenario", "lijst"]).output.contains("Reistijd hooguit 45 minuten"))
    }

    @Test func aWrongScenarioDoesNotHideTheOthers() throws {
        let workspace = try TemplateWorkspace()
        _ = try workspace.run(["scenario", "nieuw", "--soort", "normen", "--naam", "goed"])
        try workspace.scratch.write(
            "naam: Fout\nvraag: V?\nwijzigingen:\n  - schooltijden: { bestemmingen: [VERZONNE], verschuif: 15 }\n",
            to: "scenarios/fout.yaml")
        let list = try workspace.run(["scenario", "lijst"])
        #expect(list.status == 2)
        #expect(list.output.contains("Reistijd hooguit 45 minuten") && list.output.contains("heeft fouten"))
        #expect(list.talk.contains("fout.yaml, regel 4, kolom bestemmingen"), "\(list.talk)")
        #expect(list.talk.contains("Misschien bedoelt u «VERZONNEN»."), "\(list.talk)")
        #expect(try workspace.run(["scenario", "toon", "fout"]).status == 2)
        #expect(try workspace.run(["scenario", "toon", "goed"]).status == 0)
    }

    @Test(arguments: [
        (["toon", "goet"], "Misschien bedoelt u «goed».", 2),
        (["nieuw", "--soort", "normen", "--naam", "../buiten"], "dit kan geen naam van een scenario zijn", 2),
        (["nieuw", "--soort", "normen", "--naam", "basis"], "De naam basis is bezet", 2),
        (["nieuw", "--soort", "norm", "--naam", "x"], "--soort is een van", 64),
        (["lijst", "--map", "nergens"], "er is geen map met scenario's", 2),
    ])
    func refuses(_ arguments: [String], _ message: String, _ status: Int32) throws {
        let scratch = try Scratch()
        _ = try Binary.run(["scenario", "nieuw", "--soort", "normen", "--naam", "goed"], in: scratch)
        let result = try Binary.run(["scenario"] + arguments, in: scratch)
        #expect(result.status == status && result.talk.contains(message), "\(result)")
        #expect(try scratch.names() == ["scenarios"])
    }
}
