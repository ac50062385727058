import Foundation
import Testing

/// What a user sees when something is wrong, whatever the command.
@Suite struct FailureTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    @Test(
        "what is wrong is told in Dutch, with the right exit status",
        arguments: [
            (["vlieg"], 64, "onverwacht woord 'vlieg'"),
            (["plan"], 64, "ontbreekt"),
            (["plan", "--datum", "morgen", "--richting", "heen"], 64, "de waarde 'morgen' kan niet"),
            (["plan", "--datum", "2026-11-23", "--richting", "op"], 64, "kies uit 'heen' of 'terug'"),
            (["los-op", "x.json", "--seconden", "-3"], 64, "ontbreekt"),
            (["los-op", "x.json", "--seconden", "0"], 64, "--seconden ligt tussen 0 en 86400"),
            (["los-op", "x.json", "--draden", "0"], 64, "--draden ligt tussen 1 en 64"),
            (["controleer", "een"], 64, "geef niets op"),
            (["controleer"], 2, "welke werkmap"),
            (["controleer", "--werkmap", "weg.ritwijzer"], 2, "weg.ritwijzer: dit bestand is er niet"),
            (["los-op", "weg.json"], 2, "weg.json: het bestand is er niet"),
            (["los-op", "."], 2, "dit is een map"),
        ])
    func failure(arguments: [String], status: Int32, expected: String) throws {
        let result = try Binary.run(arguments, in: scratch)
        #expect(result.status == status, "\(result)")
        #expect(result.talk.contains(expected), "\(result.talk)")
        #expect(result.output.isEmpty, "errors are talk, not data")
        for english in ["rror:", "sage:", "nvalid", "issing"] { #expect(!result.talk.contains(english)) }
    }

    @Test("with --json an error is a document too", arguments: [["controleer"], ["los-op", "weg.json"], ["plan"]])
    func document(arguments: [String]) throws {
        let result = try Binary.run(arguments + ["--json"], in: scratch)
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(answer["format"] as? String == "ritwijzer-antwoord/1")
        #expect(answer["command"] as? String == arguments[0])
        #expect(answer["ok"] as? Bool == false)
        let faults = try #require(answer["faults"] as? [[String: Any]])
        #expect(faults.count == 1)
    }

    @Test func aFullDiskBehindStandardOutputIsAnInternalError() throws {
        let result = try Binary.run(["--help"], in: scratch, shell: "exec > /dev/full;")
        #expect(result.status == 3, "\(result)")
        #expect(result.talk.contains("de uitvoer kon niet worden geschreven"))
    }

    @Test func nobodyWatchingMeansNoProgressAndNoColours() throws {
        let result = try Binary.run(["los-op", "weg.json"], in: scratch)
        #expect(!(result.talk + result.output).contains("\u{1B}"))
    }
}
