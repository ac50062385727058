import Application
import Domain
import Testing

@testable import CLI

@Suite struct PresentationTests {
    @Test func aTableStandsInColumns() {
        var table = TextTable([("wat", .left), ("aantal", .right)])
        table.add(["leerlingen", "300"])
        table.add(["kosten"])
        table.add(["bus", "7", "te veel"])
        #expect(
            table.text == """
                wat         aantal
                ──────────  ──────
                leerlingen     300
                kosten
                bus              7
                """)
    }

    @Test(
        "what is proven is said, and no more",
        arguments: [
            (0, "nog onbekend"), (1000, "0 % (bewezen)"), (980, "hoogstens 2,1 %"), (501, "hoogstens 99,7 %"),
            (500, "nog onbekend"), (1001, "nog onbekend"),
        ] as [(Cents, String)])
    func certainty(bound: Cents, expected: String) {
        #expect(CertaintyText.short(cost: 1000, bound: bound) == expected)
    }

    @Test func progressIsOneLine() {
        let progress = LongRun.Progress(
            title: "heen", phase: "verbeteren", cost: 1_234_500, bound: 1_200_000, unplanned: 2, elapsed: 72.4)
        #expect(progress.line == "heen: verbeteren · € 12.345,00 · marge hoogstens 2,9 % · 2 zonder rit · 1:12")
    }
}
