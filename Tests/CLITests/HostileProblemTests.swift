import Domain
import Foundation
import Interchange
import TestSupport
import Testing

/// Documents from somewhere else, made by mistake or with intent: a clear refusal, no crash, no plan.
@Suite struct HostileProblemTests {
    private static let valid = String(decoding: ProblemDocument.encode(TinyWorld(.toSchool).problem), as: UTF8.self)

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String

        init(_ name: String, _ text: String) {
            testDescription = name
            self.text = text
        }
    }

    static let cases = [
        Case("empty", ""), Case("not JSON", "dit is geen JSON"), Case("a list", "[]"),
        Case("cut off", String(valid.prefix(valid.count / 2))),
        Case("nesting 100,000 deep", String(repeating: "[", count: 100_000)),
        Case(
            "closed nesting",
            String(repeating: "{\"a\":", count: 100_000) + "1" + String(repeating: "}", count: 100_000)),
        Case("1e308", valid.replacing("\"bell\": 30600", with: "\"bell\": 1e308")),
        Case("beyond a double", valid.replacing("\"bell\": 30600", with: "\"bell\": 1e999")),
        Case("beyond 64 bits", valid.replacing("\"bell\": 30600", with: "\"bell\": 99999999999999999999")),
        Case("NaN", valid.replacing("\"bell\": 30600", with: "\"bell\": NaN")),
        Case("a negative time", valid.replacing("\"bell\": 30600", with: "\"bell\": -30600")),
        Case("a place that does not exist", valid.replacing("\"place\": \"A\"", with: "\"place\": \"Q\"")),
        Case(
            "a destination that does not exist",
            valid.replacing("\"destination\": \"Noord\"", with: "\"destination\": \"Q\"")),
        Case("another version", valid.replacing("ritwijzer-probleem/1", with: "ritwijzer-probleem/99")),
    ]

    @Test("a problem that cannot be right is refused", arguments: cases)
    func refused(bad: Case) throws {
        try #require(bad.text != Self.valid, "the case changes nothing")
        let scratch = try Scratch()
        try scratch.write(bad.text, to: "probleem.json")
        let result = try Binary.run(
            ["los-op", "probleem.json", "--stappen", "10", "--uit", "plan.json"], in: scratch)
        #expect(result.status == 2, "\(result)")
        #expect(result.talk.contains("Fout: probleem.json"), "\(result)")
        #expect(result.output.isEmpty)
        #expect(!scratch.exists("plan.json"))
        #expect(try scratch.names() == ["probleem.json"])
    }

    @Test func manyErrorsAreToldInOneGo() throws {
        let scratch = try Scratch()
        let text = Self.valid.replacing("\"place\": \"A\"", with: "\"place\": \"Q\"")
            .replacing("\"bell\": 31500", with: "\"bell\": -1")
        try scratch.write(text, to: "probleem.json")
        let result = try Binary.run(["los-op", "probleem.json", "--json"], in: scratch)
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect((answer["issues"] as? [Any])?.count ?? 0 >= 3, "\(result.output)")
    }

    @Test func aPlanForAnotherProblemIsRefused() throws {
        let scratch = try Scratch()
        try scratch.write(Self.valid, to: "probleem.json")
        try scratch.write(
            "{\"format\": \"ritwijzer-plan/1\", \"direction\": \"terug\", \"duties\": []}", to: "plan.json")
        let result = try Binary.run(["controleer", "probleem.json", "plan.json"], in: scratch)
        #expect(result.status == 2, "\(result)")
    }
}
