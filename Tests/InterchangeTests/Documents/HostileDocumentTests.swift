import Domain
import Foundation
import Testing

@testable import Interchange

@Suite("Kapotte en vijandige documenten")
struct HostileDocumentTests {
    private static let text = String(decoding: ProblemDocument.encode(DocumentWorld.problem()), as: UTF8.self)

    @Test("Every kind of damage is told with its code and path", arguments: Damage.problems)
    func damage(damage: Damage) throws {
        let (problem, issues) = ProblemDocument.decode(try damage.apply(to: HostileDocumentTests.text))
        #expect(problem == nil)
        let errors = issues.filter { $0.severity == .error }
        #expect(
            errors.contains { $0.code == damage.code && $0.location.column == damage.path }, "\(errors.map(\.text))")
    }

    @Test(
        "What is no JSON is told with its line",
        arguments: [
            ("", "E-JSON-LEEG", 1), (" \n\n ", "E-JSON-LEEG", 3), ("{\n\"a\": NaN}", "E-JSON-GETAL", 2),
            ("{\n\n\"a\": -Infinity}", "E-JSON-GETAL", 3), ("{\"a\": 1,\n\"a\": 2}", "E-JSON-DUBBEL", 2),
            ("{\"a\": 01}", "E-JSON-GETAL", 1), ("{\"a\": 1.}", "E-JSON-GETAL", 1), ("{\"a\": 1e}", "E-JSON-GETAL", 1),
            ("{\"a\": [1, 2}", "E-JSON-VORM", 1), ("{\"a\": [1, 2,]}", "E-JSON-VORM", 1), ("{\"a\"", "E-JSON-VORM", 1),
            ("{} {}", "E-JSON-VORM", 1), ("{\"a\": 'x'}", "E-JSON-VORM", 1), ("{\"a\": \"x", "E-JSON-VORM", 1),
            ("{\"a\": \"x\ny\"}", "E-JSON-VORM", 1), ("{\"a\": \"\\ud800\"}", "E-JSON-TEKENS", 1),
            ("{\"a\": \"\\x\"}", "E-JSON-VORM", 1), ("{a: 1}", "E-JSON-VORM", 1), ("\u{0}", "E-JSON-VORM", 1),
        ])
    func syntax(text: String, code: String, line: Int) {
        let (problem, issues) = ProblemDocument.decode(Data(text.utf8))
        #expect(problem == nil)
        #expect(issues.map(\.code) == [code])
        #expect(issues.first?.location.line == line)
    }

    @Test(
        "A text that is not UTF-8 is an error",
        arguments: [[0xFF, 0xFE, 0x7B, 0x00], [0x22, 0xE9, 0x22]] as [[UInt8]])
    func encoding(bytes: [UInt8]) {
        let (problem, issues) = ProblemDocument.decode(Data(bytes))
        #expect(problem == nil)
        #expect(issues.count == 1)
    }

    @Test("Nesting of 100,000 levels does not crash", arguments: ["[", "{\"a\":"])
    func nesting(open: String) {
        for document in [
            String(repeating: open, count: 100_000), "{\"places\":" + String(repeating: open, count: 100_000),
        ] {
            #expect(ProblemDocument.decode(Data(document.utf8)).1.map(\.code) == ["E-JSON-DIEP"])
            #expect(PlanDocument.decode(Data(document.utf8)).1.map(\.code) == ["E-JSON-DIEP"])
        }
    }

    @Test(
        "A value of another kind is an error everywhere, never a crash",
        arguments: ["null", "1", "\"x\"", "[]", "{}", "[[]]", "true"])
    func otherKinds(value: String) throws {
        let bytes = Data(HostileDocumentTests.text.utf8)
        guard case .object(let fields) = try JSONParser.parse(bytes) else { return }
        for field in fields where field.key != "name" {
            let other = fields.map { "\"\($0.key)\": " + ($0.key == field.key ? value : $0.value.text) }
            _ = ProblemDocument.decode(Data("{\(other.joined(separator: ","))}".utf8))
        }
        #expect(ProblemDocument.decode(Data(value.utf8)).0 == nil)
        #expect(PlanDocument.decode(Data(value.utf8)).0 == nil)
    }

    @Test("Any cut of a document is an error", arguments: 1..<60)
    func cut(part: Int) {
        let bytes = Data(HostileDocumentTests.text.utf8)
        let (problem, issues) = ProblemDocument.decode(bytes.prefix(bytes.count * part / 60))
        #expect(problem == nil)
        #expect(issues.count == 1)
    }

    @Test("Errors in several places are told in one go, each once")
    func allAtOnce() throws {
        var text = HostileDocumentTests.text
        for damage in [
            Damage("\"places\": 2", "\"places\": -2"), Damage("\"count\": 3", "\"count\": -3"),
            Damage("\"bays\": 2", "\"bays\": \"veel\""),
        ] {
            text = String(decoding: try damage.apply(to: text), as: UTF8.self)
        }
        let issues = ProblemDocument.decode(Data(text.utf8)).1
        #expect(issues.map(\.location.column) == ["gates[0].bays", "fleet[0].count", "requests[1].needs.places"])
    }

    @Test("Thousands of errors are counted, not told")
    func tooMany() {
        let places = Array(repeating: "7", count: 5000).joined(separator: ",")
        let issues = ProblemDocument.decode(Data("{\"places\": [\(places)]}".utf8)).1
        #expect(issues.count == DocumentReader.mostIssues + 1)
        #expect(issues.last?.code == "E-TE-VEEL-FOUTEN")
    }

    @Test("Messages hold no more of a pupil than the code")
    func privacy() throws {
        let name = "Jantje Voorbeeld, Dorpsstraat 1"
        for damage in [
            Damage("\"wheelchair\": \"ja\"", "\"wheelchair\": \"\(name)\""),
            Damage("\"bell\": 30600", "\"bell\": \"\(name)\""),
            Damage("\"precision\": \"pc4\"", "\"precision\": \"\(name)\""),
        ] {
            let issues = ProblemDocument.decode(try damage.apply(to: HostileDocumentTests.text)).1
            #expect(!issues.isEmpty)
            #expect(!issues.contains { $0.text.contains("Jantje") })
        }
    }

    @Test("A swapped latitude and longitude are named")
    func swapped() throws {
        let text = HostileDocumentTests.text.replacingOccurrences(
            of: "\"latitude\": 52.6402, \"longitude\": 4.7405", with: "\"latitude\": 4.7405, \"longitude\": 52.6402")
        let issues = ProblemDocument.decode(Data(text.utf8)).1
        #expect(issues.first?.advice?.contains("verwisseld") == true)
    }

    @Test(
        "A matrix must be square, not negative, with a zero diagonal",
        arguments: [
            ("[0, 300, 600, 900]", "[0, 300, 600]", "E-MATRIX-MAAT", "travel.matrix.seconds[0]"),
            ("[0, 300, 600, 900]", "[0, 300, 600, -900]", "E-GETAL-BEREIK", "travel.matrix.seconds[0][3]"),
            ("[0, 300, 600, 900]", "[0, 300, 600, 9.5]", "E-GETAL-GEHEEL", "travel.matrix.seconds[0][3]"),
            ("[0, 300, 600, 900]", "[5, 300, 600, 900]", "E-MATRIX-DIAGONAAL", "travel.matrix.seconds[0][0]"),
            ("[0, 300, 600, 900],", "", "E-MATRIX-MAAT", "travel.matrix.seconds"),
            ("[0, 300, 600, 900]", "\"x\"", "E-MATRIX-MAAT", "travel.matrix.seconds[0]"),
        ])
    func matrix(old: String, new: String, code: String, path: String) throws {
        let bytes = ProblemDocument.encode(DocumentWorld.problem(travel: .matrix(DocumentWorld.matrix)))
        let damaged = try Damage(old, new).apply(to: String(decoding: bytes, as: UTF8.self))
        let (problem, issues) = ProblemDocument.decode(damaged)
        #expect(problem == nil)
        #expect(issues.map(\.code) == [code])
        #expect(issues.first?.location.column == path)
    }

    @Test("Whole numbers may be written as 1.0 or 1e1, as in the schema")
    func wholeNumbers() throws {
        let damage = Damage("\"places\": 2", "\"places\": 2.0")
        #expect(ProblemDocument.decode(try damage.apply(to: HostileDocumentTests.text)).0 == DocumentWorld.problem())
    }
}
