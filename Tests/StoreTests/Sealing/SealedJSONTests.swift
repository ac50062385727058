import Foundation
import Testing

@testable import Store

@Suite struct SealedJSONTests {
    let seal = Seal.random()

    @Test(arguments: [
        (#"{"id":"L1","home":{"a":[1,{"b":"}]"}]},"x":2}"#, "home"),
        (#"{"note":"hij zei \"home\": nee","z":1}"#, "note"),
        (#"[{"coordinate":{"lat":52.1}},{"coordinate":null},{"id":"coordinate"}]"#, "coordinate"),
        (#"{"cap":12}"#, "cap"), (#"{"cap":true,"b":[]}"#, "cap"), (#"{}"#, "cap"),
    ])
    func whatIsClosedComesBack(json: String, key: String) throws {
        let closed = try SealedJSON.close(json, keys: [key], with: seal)
        _ = try JSONSerialization.jsonObject(with: Data(closed.utf8))
        #expect(try SealedJSON.open(closed, with: seal) == json)
        #expect(try SealedJSON.close(closed, keys: [key], with: seal) == closed, "closing again changes nothing")
    }

    @Test func onlyTheValueIsHidden() throws {
        let closed = try SealedJSON.close(
            #"{"id":"L1","home":{"town":"Bergen"},"text":"home: Bergen?"}"#, keys: ["home"], with: seal)
        #expect(closed.hasPrefix(#"{"id":"L1","home":"~verzegeld~"#))
        #expect(closed.hasSuffix(#"","text":"home: Bergen?"}"#))
        #expect(!closed.contains("town"))
    }

    @Test func equalValuesDoNotLookEqual() throws {
        let once = try SealedJSON.close(#"{"a":1}"#, keys: ["a"], with: seal)
        #expect(try SealedJSON.close(#"{"a":1}"#, keys: ["a"], with: seal) != once)
    }

    @Test func withoutTheKeyOrWithAnother() throws {
        let closed = try SealedJSON.close(#"{"a":1}"#, keys: ["a"], with: seal)
        #expect(throws: SealedJSON.Problem.keyIsMissing) { try SealedJSON.open(closed, with: nil) }
        #expect(throws: SealedJSON.Problem.keyIsAnother) { try SealedJSON.open(closed, with: .random()) }
        #expect(try SealedJSON.open(#"{"a":1}"#, with: nil) == #"{"a":1}"#)
    }

    @Test func whatWasChangedIsNotOpened() throws {
        var bytes = try seal.close(Array("52.6".utf8))
        #expect(try seal.open(bytes) == Array("52.6".utf8))
        bytes[bytes.count - 1] ^= 1
        #expect(try seal.open(bytes) == nil)
        #expect(try seal.open([1, 2, 3]) == nil)
    }
}
