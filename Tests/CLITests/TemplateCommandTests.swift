import Foundation
import Testing

@Suite struct TemplateCommandTests {
    @Test(arguments: ["leerlingen", "ritten", "realisatie", "klachten", "opstapplaatsen"])
    func aTemplateCanBeReadBack(kind: String) throws {
        let scratch = try Scratch()
        let made = try Binary.run(["sjabloon", kind, "--uit", "leeg.xlsx"], in: scratch)
        #expect(made.status == 0, "\(made)")
        #expect(made.output.contains("ritwijzer importeer \(kind) leeg.xlsx"))
        guard kind != "opstapplaatsen" else { return }
        let read = try Binary.run(
            ["importeer", kind, "leeg.xlsx", "--werkmap", "regio.ritwijzer", "--vervoerder", "A"], in: scratch)
        #expect(read.status == 2)
        #expect(read.talk.contains("leeg.xlsx, blad \(kind), rij 1: er staat alleen een kopregel"), "\(read.talk)")
    }

    @Test func whatIsThereIsNotOverwritten() throws {
        let scratch = try Scratch()
        #expect(try Binary.run(["sjabloon", "leerlingen", "--uit", "a.csv"], in: scratch).status == 0)
        let again = try Binary.run(["sjabloon", "leerlingen", "--uit", "a.csv"], in: scratch)
        #expect(again.status == 2)
        #expect(again.talk.contains("a.csv: dit bestand is er al"))
        let other = try Binary.run(["sjabloon", "leerlingen", "--uit", "a.xls"], in: scratch)
        #expect(other.talk.contains("Laat de naam eindigen op .xlsx of .csv."))
        #expect(try Binary.run(["sjabloon", "iets", "--uit", "a.csv"], in: scratch).status == 64)
        let text = try String(contentsOf: scratch.url.appending(path: "a.csv"), encoding: .utf8)
        #expect(text.hasPrefix("code;bestemming;gemeente;postcode"))
    }
}
