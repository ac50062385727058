import Foundation
import Testing

/// From files to plan, explanation, export and erasure, as a planner goes.
@Suite struct PlanCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try #require(try run(["genereer", "--leerlingen", "24", "--seed", "3", "--uit", "invoer"]).status == 0)
        try #require(try run(["importeer", "map", "invoer"]).status == 0)
        let planned = try run(["plan", "--datum", "2026-11-24", "--richting", "heen", "--stappen", "200"])
        try #require(planned.status == 0, "\(planned)")
    }

    private func run(_ arguments: [String]) throws -> Binary.Result {
        try Binary.run(arguments, in: scratch, environment: ["RITWIJZER_WERKMAP": "regio.ritwijzer"])
    }

    @Test func theSumOfARideIsExact() throws {
        let pupil = try aPupilWithARide()
        let text = try run(["leg-uit", "leerling", pupil]).output
        #expect(text.contains("Leerling \(pupil) rijdt heen mee in dienst"), "\(text)")
        let ride = try #require(text.firstMatch(of: /De reistijd is (.*):/)).output.1
        #expect(text.contains("\(ride)  samen"))
        let document = try run(["leg-uit", "leerling", pupil, "--json"]).output
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
        let parts = try #require((answer["result"] as? [String: Any])?["explanations"] as? [[String: Any]])
        let account = try #require((parts[0]["explanation"] as? [String: Any])?["ride"] as? [String: Any])
        let sum = try ["direct", "detour", "stopping", "waiting"].map { try #require(account[$0] as? Int) }.reduce(0, +)
        #expect(sum == account["ride"] as? Int)
    }

    @Test func aSecondPlanOfTheSameNameIsANewVersion() throws {
        let again = try run(["plan", "--datum", "2026-11-24", "--richting", "heen", "--stappen", "50"])
        #expect(again.output.contains("Plan 2026-11-24-heen, versie 2"))
        let named = try run(
            ["plan", "--datum", "2026-11-24", "--richting", "terug", "--stappen", "50", "--naam", "proef"])
        #expect(named.output.contains("Plan proef, versie 1"))
        #expect(try run(["controleer", "plan", "proef"]).status == 0)
        let which = try run(["exporteer", "ritten"])
        #expect(which.status == 2)
        #expect(which.talk.contains("--plan: 2026-11-24-heen, proef"))
    }

    @Test func anUnknownNameGetsTheNamesThatThereAre() throws {
        let result = try run(["controleer", "plan", "2026-11-24-hen"])
        #expect(result.status == 2)
        #expect(result.talk.contains("Misschien bedoelt u een van deze: 2026-11-24-heen."))
        #expect(try run(["leg-uit", "leerling", "X9"]).status == 2)
        #expect(try run(["leg-uit", "dienst", "D999"]).status == 2)
    }

    @Test func nobodyRidesOnASunday() throws {
        let result = try run(["plan", "--datum", "2026-11-22", "--richting", "heen"])
        #expect(result.status == 2)
        #expect(result.talk.contains("op 2026-11-22 rijdt er heen niemand mee"))
    }

    @Test("rides leave the desk without codes, unless asked", arguments: ["csv", "json", "geojson"])
    func export(format: String) throws {
        let pupil = try aPupilWithARide()
        #expect(try run(["exporteer", "ritten", "--formaat", format, "--uit", "uit.x"]).status == 0)
        #expect(!(try scratch.read("uit.x").contains(pupil)))
        #expect(try run(["exporteer", "ritten", "--formaat", format, "--met-codes", "--uit", "codes.x"]).status == 0)
        #expect(try scratch.read("codes.x").contains(pupil))
        let printed = try run(["exporteer", "ritten", "--formaat", format]).output
        #expect(printed == (try scratch.read("uit.x")))
    }

    @Test func aProblemThatWasExportedIsSolvedWithoutAWorkspace() throws {
        #expect(
            try run(["exporteer", "probleem", "--datum", "2026-11-24", "--richting", "terug", "--uit", "p.json"])
                .status == 0)
        let solved = try run(["los-op", "p.json", "--stappen", "100", "--uit", "plan.json"])
        #expect(solved.status == 0, "\(solved)")
        #expect(try run(["controleer", "p.json", "plan.json"]).status == 0)
    }

    @Test func theSameQuestionGetsTheSameAnswer() throws {
        let pupil = try aPupilWithARide()
        let answers = try (0..<3).map { _ in try run(["avg", "inzage", pupil, "--json"]).output }
        #expect(Set(answers).count == 1)
    }

    @Test func anErasedPupilIsNowhereInTheFiles() throws {
        let pupil = try aPupilWithARide()
        let known = try run(["avg", "inzage", pupil])
        #expect(known.output.contains("Ingelezen uit leerlingen.csv, regel "))
        #expect(known.output.contains("dienst "))
        let erased = try run(["avg", "verwijder", pupil])
        #expect(erased.status == 0, "\(erased)")
        #expect(try run(["avg", "inzage", pupil]).status == 2)
        #expect(try run(["avg", "verwijder", pupil]).status == 2)
        for file in try scratch.names() where file.hasPrefix("regio.ritwijzer") {
            let bytes = try Data(contentsOf: scratch.url.appending(path: file))
            #expect(bytes.range(of: Data("\"\(pupil)\"".utf8)) == nil, "\(file) still knows the pupil")
        }
        let explained = try run(["leg-uit", "kosten"])
        #expect(explained.status == 2)
        #expect(explained.talk.contains("is een leerling verwijderd"))
    }

    private func aPupilWithARide() throws -> String {
        let table = try run(["exporteer", "ritten", "--met-codes"]).output
        let row = try #require(table.split(whereSeparator: \.isNewline).dropFirst().first)
        return String(row.split(separator: ";", omittingEmptySubsequences: false)[12])
    }
}
