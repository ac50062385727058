import Domain
import Testing

@testable import Interchange

@Suite struct InvoiceImportTests {
    @Test(
        "amounts as invoices write them",
        arguments: [
            ("1.234,56", 123_456), ("€ 12,5", 1250), ("1234.56", 123_456), ("12", 1200), ("-3,00", -300),
            ("(12,50)", -1250), ("1.234", 123_400), ("12,50-", -1250), ("1.234.567,89", 123_456_789), ("0,07", 7),
        ] as [(String, Int?)])
    func reads(text: String, cents: Int?) { #expect(CellFormat.amount(text)?.rawValue == cents) }

    @Test(arguments: ["", "12,345", "twaalf", "1,2,3", "12.34.56", "€", "1.23,4", "--5"])
    func refuses(text: String) { #expect(CellFormat.amount(text) == nil) }

    @Test func readsALineAndTellsWhatIsWrong() throws {
        let good = InvoiceImport.read(
            Array(
                "dag;richting;dienst;rit;gemeente;component;totaal\n24-11-2026;heen;D1;1;Alkmaar;Beladen uur;€ 12,50\n"
                    .utf8),
            fileName: "f.csv")
        #expect(good.issues.isEmpty)
        let line = try #require(good.rows.first?.value)
        #expect(line.amount == 1250 && line.key.run == 1 && line.key.component == .loadedHour && line.key.route == "D1")
        let bad = InvoiceImport.read(
            Array("datum;richting;route;gemeente;onderdeel;bedrag\n24-11-2026;heen;D1;Alkmaar;koffie;veel\n".utf8),
            fileName: "f.csv")
        #expect(bad.issues.map(\.location.column) == ["bedrag", "onderdeel"])
        #expect(bad.issues.contains { $0.message.contains("beladen_uur") })
    }
}
