import Domain
import Testing

@testable import Interchange

@Suite struct TextDecodingTests {
    @Test(
        arguments: [
            (Array("café".utf8), "café"), ([0xEF, 0xBB, 0xBF] + Array("café".utf8), "café"),
            ([0x63, 0x61, 0x66, 0xE9], "café"), ([0x80, 0x20, 0x91, 0x78, 0x92], "€ ‘x’"), ([], ""),
        ] as [([UInt8], String)])
    func decodes(bytes: [UInt8], expected: String) throws {
        #expect(try String(decoding: TextDecoding.utf8(bytes, file: "x.csv"), as: UTF8.self) == expected)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "E-CODERING"), ([0xFE, 0xFF, 0x00, 0x61], "E-CODERING"),
            (Array("code;naam".utf8).flatMap { [$0, 0] }, "E-CODERING"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0x61], "E-CODERING"),
        ] as [([UInt8], String)])
    func refuses(bytes: [UInt8], code: String) {
        #expect {
            try TextDecoding.utf8(bytes, file: "x.csv")
        } throws: {
            ($0 as? Refusal)?.issue.code == code
        }
    }
}
