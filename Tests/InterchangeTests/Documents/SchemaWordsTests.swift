import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

/// The schemas are written by hand; these hold them to the program.
@Suite("Schema's en programma zeggen hetzelfde")
struct SchemaWordsTests {
    private func schema(_ name: String) throws -> JSONValue {
        let url = PythonScript.root.appendingPathComponent("data/schema/\(name).json")
        return try JSONParser.parse(try Data(contentsOf: url))
    }

    @Test("Words of the problem")
    func problemWords() throws {
        let definitions = try #require(try schema("probleem-1")["$defs"])
        let needs = definitions["needs"]?["properties"]
        #expect(needs?["wheelchair"].words == words(WheelchairNeed.self))
        #expect(needs?["childSeat"].words == words(ChildSeat.self))
        #expect(needs?["frontSeat"].words == words(FrontSeat.self))
        #expect(needs?["attendant"].words == words(AttendantNeed.self))
        #expect(definitions["request"]?["properties"]?["precision"].words == words(Precision.self))
        #expect(definitions["rates"]?["properties"].keys == words(TariffComponent.self))
        guard case .array(let norms)? = definitions["norm"]?["oneOf"] else { throw Absent() }
        #expect(Set(norms.flatMap { $0["properties"]?["norm"].words ?? [] }) == words(NormKey.self))
        #expect(try schema("probleem-1")["properties"].keys == Set(ProblemReader.fields))
    }

    @Test("Words of the plan and the answer", arguments: ["plan-1", "antwoord-1"])
    func findingWords(name: String) throws {
        let finding = try schema(name)["$defs"]?["finding"]?["properties"]
        #expect(finding?["code"].words == words(RuleCode.self))
        #expect(finding?["severity"].words == ["melding", "waarschuwing", "overtreding"])
    }

    @Test("Limits of the problem")
    func limits() throws {
        let schema = try schema("probleem-1")
        let definitions = try #require(schema["$defs"])
        #expect(schema["properties"]?["requests"]?["maxItems"] == .integer(DocumentLimits.requests))
        #expect(schema["properties"]?["places"]?["maxItems"] == .integer(DocumentLimits.places))
        #expect(schema["properties"]?["fleet"]?["maxItems"] == .integer(DocumentLimits.resources))
        #expect(definitions["code"]?["maxLength"] == .integer(DocumentLimits.code))
        for (value, range) in [
            (definitions["moment"], DocumentLimits.moment), (definitions["duration"], DocumentLimits.duration),
            (definitions["metres"], DocumentLimits.metres),
            (definitions["rates"]?["properties"]?["kilometer"], DocumentLimits.rate),
            (definitions["gate"]?["properties"]?["bays"], DocumentLimits.count),
            (definitions["vehicleType"]?["properties"]?["boosters"], DocumentLimits.seats),
            (definitions["fleet"]?["properties"]?["count"], DocumentLimits.vehicles),
        ] {
            #expect(value?["minimum"] == .integer(range.lowerBound))
            #expect(value?["maximum"] == .integer(range.upperBound))
        }
    }

    @Test("The examples in the schemas' README can be read")
    func examples() throws {
        let url = PythonScript.root.appendingPathComponent("data/schema/README.md")
        let blocks = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "```")
            .filter { $0.hasPrefix("json\n") }.map { Data($0.dropFirst(5).utf8) }
        try #require(blocks.count == 2)
        let (problem, issues) = ProblemDocument.decode(blocks[0])
        #expect(issues == [])
        let (plan, planIssues) = PlanDocument.decode(blocks[1], for: problem)
        #expect(problem != nil)
        #expect(planIssues == [])
        #expect(plan?.duties.count == 1)
    }

    private struct Absent: Error {}

    private func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> Set<String> {
        Set(type.allCases.map(\.rawValue))
    }
}

extension JSONValue? {
    /// The words of an enum in a schema.
    fileprivate var words: Set<String> {
        guard case .array(let values)? = self?["enum"] else { return [] }
        return Set(
            values.compactMap { value in
                guard case .string(let word) = value else { return nil }
                return word
            })
    }

    fileprivate var keys: Set<String> {
        guard case .object(let fields)? = self else { return [] }
        return Set(fields.map(\.key))
    }
}
