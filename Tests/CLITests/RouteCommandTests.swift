import Foundation
import Testing

/// A carrier's routes in the region of the templates: one pupil, one bus.
@Suite struct RouteCommandTests {
    let workspace: TemplateWorkspace

    init() throws { workspace = try TemplateWorkspace() }

    private static let head = "route;richting;volgorde;leerling;tijd\n"

    private func read(_ rows: String, _ options: String...) throws -> Binary.Result {
        try workspace.scratch.write(Self.head + rows, to: "ritten.csv")
        return try workspace.run(["importeer", "ritten", "ritten.csv"] + options)
    }

    @Test func routesComeInOnceAndAgain() throws {
        let options = ["--vervoerder", "ZEE", "--datum", "2026-11-23"]
        try workspace.scratch.write(Self.head + "1;heen;1;VOORBEELD-1;7:45\n", to: "ritten.csv")
        let first = try workspace.run(["importeer", "ritten", "ritten.csv"] + options)
        #expect(first.status == 0, "\(first)")
        #expect(first.output == "ritten.csv (ritten): 1 nieuw, 0 gewijzigd, 0 gelijk.\n")
        #expect(first.talk.contains("Aangevuld, uitstappen bij de bestemming: 1 keer."), "\(first.talk)")
        let again = try workspace.run(["importeer", "ritten", "ritten.csv"] + options)
        #expect(again.output == "ritten.csv (ritten): 0 nieuw, 0 gewijzigd, 1 gelijk.\n")
        let changed = try read("1;heen;1;VOORBEELD-1;7:40\n", "--vervoerder", "ZEE", "--datum", "2026-11-23")
        #expect(changed.output == "ritten.csv (ritten): 0 nieuw, 1 gewijzigd, 0 gelijk.\n")
    }

    @Test func nothingGoesInHalf() throws {
        let rows = "1;heen;1;VOORBEELD-1;7:45\n1;heen;2;L999;7:50\n"
        let refused = try read(rows, "--vervoerder", "ZEE", "--datum", "2026-11-23")
        #expect(refused.status == 2)
        #expect(refused.talk.contains("ritten.csv, regel 3, kolom leerling: deze leerling kennen we niet"))
        #expect(refused.talk.contains("nog niet in de werkmap: leerling L999"))
        #expect(try workspace.run(["controleer", "plan", "ZEE@2026-11-23-heen"]).status == 2)
        let part = try read(rows, "--vervoerder", "ZEE", "--datum", "2026-11-23", "--ook-deels")
        #expect(part.status == 2 && part.output.contains("1 nieuw"), "\(part)")
        #expect([0, 1].contains(try workspace.run(["controleer", "plan", "ZEE@2026-11-23-heen"]).status))
    }

    @Test func completionsAreInTheAnswer() throws {
        let result = try read("1;heen;1;VOORBEELD-1;7:45\n", "--vervoerder", "ZEE", "--datum", "2026-11-23", "--json")
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        let files = ((answer["result"] as? [String: Any])?["files"] as? [[String: Any]]) ?? []
        #expect(files.first?["plans"] as? [String] == ["ZEE@2026-11-23-heen"])
        let kinds = (files.first?["completions"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } ?? []
        #expect(kinds.contains("uitstappen bij de bestemming") && kinds.contains("vertrek en terugkomst"))
    }

    /// Old habits keep their meaning: a plan of the carrier is never what "the latest plan" means.
    @Test func theCarriersPlanIsNoDefault() throws {
        let result = try workspace.run(["leg-uit", "kosten"])
        #expect(result.status == 2)
        #expect(result.talk.contains("plan"), "\(result.talk)")
    }

    @Test func whereTheRouteComesFromMustBeKnown() throws {
        let result = try read("1;heen;1;VOORBEELD-1;7:45\n")
        #expect(result.status == 2)
        #expect(result.talk.contains("--vervoerder") && result.talk.contains("--datum"), "\(result.talk)")
        #expect(try read("1;heen;1;VOORBEELD-1;7:45\n", "--vervoerder", "a@b").status == 64)
    }
}
