import Domain
import Testing

@testable import Interchange

@Suite struct MappingFileTests {
    private func read(_ text: String) -> ImportResult<HeadingMapping> {
        MappingFile.read(Array(text.utf8), fileName: "k.yaml", kind: "leerlingen")
    }

    @Test func whatIsWrittenCanBeRead() throws {
        let proposal = ColumnProposal(
            file: "x.csv", sheet: nil, kind: "leerlingen",
            lines: [
                .init(heading: "Kind \"nr\": a", column: "code", reason: .unknown, form: ""),
                .init(heading: "# tijd", column: nil, reason: .unclear(["begintijd", "eindtijd"]), form: ""),
                .init(heading: "ja", column: "postcode", reason: .unknown, form: ""),
            ], missing: ["huisnummer"])
        let bytes = [UInt8](MappingFile.text(proposal))
        let result = MappingFile.read(bytes, fileName: "k.yaml", kind: "leerlingen")
        #expect(result.issues == [])
        #expect(result.rows.first?.value == proposal.mapping)
        #expect(String(decoding: bytes, as: UTF8.self).contains("# Nog te kiezen: huisnummer"))
    }

    @Test(arguments: [
        ("kolommen:\n  A: cod\n", 2, "«cod» is geen kolom van leerlingen"),
        ("kolommen:\n  A: code\n  B: code\n", 3, "de kolom «code» staat ook op regel 2"),
        (
            "soort: voertuigen\nkolommen:\n  A: code\n", 1,
            "dit kolommenbestand is voor voertuigen, niet voor leerlingen"
        ),
        ("soort: leerlingen\n", 1, "«kolommen» ontbreekt"), ("kolommen:\n  A:\n", 2, "hier hoort een waarde te staan"),
        ("kolom:\n  A: code\n", 1, "deze sleutel kennen we niet"),
    ])
    func mistakes(text: String, line: Int, message: String) {
        let result = read(text)
        #expect(result.rows == [])
        #expect(
            result.issues.contains { $0.location.line == line && $0.message.hasPrefix(message) }, "\(result.issues)")
    }

    @Test func aMistypedColumnGetsAProposal() {
        #expect(read("kolommen:\n  A: cod\n").issues.first?.advice == "Misschien bedoelt u «code».")
    }
}
