import Foundation
import Testing

@Suite struct ComplaintCommandTests {
    private let workspace: TemplateWorkspace

    init() throws {
        workspace = try TemplateWorkspace()
        let path = Checkout.templates.appending(path: "klachten.csv").path
        let result = try workspace.run(["importeer", "klachten", path])
        #expect(result.status == 0, "\(result)")
    }

    private let typed = [
        "klacht", "nieuw", "--datum", "24-11-2026", "--ontvangen", "24-11-2026 9:00", "--leerling", "VOORBEELD-1",
        "--categorie", "lange rit",
    ]

    @Test func typedAndRepeated() throws {
        let new = try workspace.run(typed + ["--nummer", "K2"])
        #expect(new.status == 0, "\(new)")
        #expect(new.output.contains("bevestigen voor het einde van 2026-11-25"))
        let list = try workspace.run(["klacht", "lijst", "--peildatum", "2026-11-26"])
        #expect(list.output.contains("2e keer sinds 2026-11-24"), "\(list.output)")
        #expect(
            list.output.contains("OVER TIJD: bevestigen") || list.output.contains("beantwoorden tot")
                || list.output.contains("klaar"))
        #expect(list.output.contains("2 in het register, in 1 regels."))
    }

    @Test func aNumberIsMade() throws {
        let new = try workspace.run(typed)
        #expect(new.output.firstMatch(of: /Klacht K-20[0-9]{2}-001: lange rit/) != nil, "\(new)")
    }

    @Test func wrongWordsAreRefused() throws {
        let new = try workspace.run(
            ["klacht", "nieuw", "--datum", "24-11-2026", "--leerling", "VOORBEELD-1", "--categorie", "lange-rti"])
        #expect(new.status == 2)
        #expect(new.talk.contains("Misschien bedoelt u «lange-rit»."), "\(new)")
        #expect(try workspace.run(["klacht", "lijst"]).output.contains("1 in het register"))
    }

    @Test func handling() throws {
        #expect(try workspace.run(typed + ["--nummer", "K2"]).status == 0)
        let updated = try workspace.run(
            ["klacht", "bijwerken", "K2", "--bevestigd", "25-11-2026", "--beantwoord", "1-12-2026"])
        #expect(
            updated.output.contains("beantwoorden voor het einde van 2026-12-08: op tijd (2026-12-01)"), "\(updated)")
        let early = try workspace.run(["klacht", "bijwerken", "K2", "--bevestigd", "20-11-2026"])
        #expect(early.status == 2)
        #expect(
            try workspace.run(["klacht", "bijwerken", "K9", "--bevestigd", "25-11-2026"]).talk.contains(
                "er is geen klacht met nummer K9"))
    }

    @Test func followUp() throws {
        let agreed = try workspace.run(
            [
                "klacht", "opvolging", "VOORBEELD-K1", "--afspraak", "andere volgorde", "--eigenaar", "vervoerder",
                "--uiterlijk", "2026-12-01", "--peildatum", "2026-11-25",
            ])
        #expect(agreed.status == 0, "\(agreed)")
        let late = try workspace.run(["klacht", "opvolging", "--peildatum", "2026-12-02"])
        #expect(late.output.contains("VOORBEELD-K1/1 (lange rit, leerling VOORBEELD-1): over tijd"), "\(late.output)")
        let done = try workspace.run(["klacht", "opvolging", "VOORBEELD-K1", "--gedaan", "2026-12-02", "--json"])
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
        #expect(answer["ok"] as? Bool == true)
        #expect(try workspace.run(["klacht", "opvolging", "K9", "--gedaan", "2026-12-02"]).status == 2)
    }

    @Test func insightAndErasure() throws {
        let insight = try workspace.run(["avg", "inzage", "VOORBEELD-1"])
        #expect(insight.output.contains("Klacht VOORBEELD-K1 over leerling VOORBEELD-1"))
        #expect(insight.output.contains("tekst: verzonnen voorbeeld"))
        let erased = try workspace.run(["avg", "verwijder", "VOORBEELD-1"])
        #expect(erased.output.contains("in klachten, complimenten en meldingen: 1"))
        #expect(try workspace.run(["klacht", "lijst"]).output.contains("Er zijn geen klachten."))
    }
}
