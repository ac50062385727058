import Foundation
import TestSupport
import Testing

/// What every command prints with `--json` satisfies the schema, also when it cannot be done.
@Suite(.enabled(if: PythonScript.isExpected, PythonScript.absence))
struct AnswerTests {
    static let commands: [[String]] = [
        ["controleer"], ["importeer", "leerlingen", "invoer/leerlingen.csv"], ["importeer", "leerlingen", "fout.csv"],
        ["plan", "--datum", "2026-11-24", "--richting", "heen", "--stappen", "30"],
        ["plan", "--datum", "2026-11-22", "--richting", "heen"], ["plan"],
        ["controleer", "plan", "2026-11-24-heen"], ["controleer", "plan", "weg"], ["leg-uit", "kosten"],
        ["leg-uit", "leerling", "L001"], ["leg-uit", "dienst", "D1"],
        ["exporteer", "ritten", "--uit", "ritten.csv"], ["exporteer", "ritten"],
        ["exporteer", "probleem", "--datum", "2026-11-24", "--richting", "heen", "--uit", "p.json"],
        ["los-op", "p.json", "--stappen", "20", "--uit", "q.json"], ["los-op", "fout.csv"],
        ["controleer", "p.json", "q.json"], ["avg", "inzage", "L001"], ["avg", "verwijder", "L001"],
        ["scenario", "nieuw", "--soort", "normen", "--naam", "strenger"], ["scenario", "lijst"],
        ["scenario", "toon", "strenger"], ["scenario", "toon", "weg"],
        ["scenario", "nieuw", "--soort", "normen", "--naam", "strenger"], ["genereer", "--uit", "nog-een"],
        ["demo", "--leerlingen", "20", "--stappen", "20"],
    ]

    @Test func satisfyTheSchema() throws {
        let scratch = try Scratch()
        func run(_ arguments: [String]) throws -> Binary.Result {
            try Binary.run(arguments, in: scratch, environment: ["RITWIJZER_WERKMAP": "regio.ritwijzer"])
        }
        try #require(try run(["genereer", "--leerlingen", "20", "--uit", "invoer"]).status == 0)
        try #require(try run(["importeer", "map", "invoer"]).status == 0)
        try scratch.write("code;bestemming\nX;Y\n", to: "fout.csv")
        var paths: [String] = []
        for (number, command) in Self.commands.enumerated() {
            let result = try run(command + ["--json"])
            let path = try scratch.write(result.output, to: "antwoord-\(number).json")
            let answer = try #require(
                try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any],
                "\(command) prints no document: \(result)")
            #expect(answer["ok"] as? Bool == (result.status == 0), "\(command)")
            paths.append(path)
        }
        let schema = PythonScript.root.appending(path: "data/schema/antwoord-1.json").path
        let verdict = try PythonScript.run("validate.py", [schema] + paths)
        #expect(verdict.status == 0, "\(verdict.output)")
    }
}
