import Domain
import Foundation
import TestSupport
import Testing

@testable import Interchange

@Suite("Schema's", .enabled(if: PythonScript.isExpected, PythonScript.absence))
struct SchemaTests {
    @Test("What is written satisfies its schema")
    func writersSatisfySchemas() throws {
        let problems = Direction.allCases.flatMap { direction in
            [TravelModel.estimate(.standard), .matrix(DocumentWorld.matrix)].map {
                ProblemDocument.encode(DocumentWorld.problem(direction, travel: $0))
            }
        }
        let worlds = TinyWorld.variants.map(\.world)
        let bare = PlanDocument.encode(
            plan: DocumentWorld.plan, record: nil, problem: DocumentWorld.problem(), matrix: DocumentWorld.matrix,
            findings: [])
        let plans = worlds.map {
            PlanDocument.encode(plan: $0.plan, record: nil, problem: $0.problem, matrix: $0.matrix, findings: [])
        }
        try expectValid("probleem-1", problems + worlds.map { ProblemDocument.encode($0.problem) })
        try expectValid("plan-1", [DocumentWorld.planBytes, bare] + plans)
        try expectValid(
            "antwoord-1", [DocumentWorld.answer.encode(), AnswerDocument(command: "plan", isFine: true).encode()])
    }

    @Test("The schema refuses what the reader refuses", arguments: Damage.problems)
    func schemaRefuses(damage: Damage) throws {
        let text = String(decoding: ProblemDocument.encode(DocumentWorld.problem()), as: UTF8.self)
        let (problem, _) = ProblemDocument.decode(try damage.apply(to: text))
        #expect(problem == nil)
        guard damage.isSeenBySchema else { return }
        let result = try validate("probleem-1", [try damage.apply(to: text)])
        #expect(result.status == 1, "\(result.output)")
    }

    @Test(
        "A plan that is not one is refused by the schema",
        arguments: [
            Damage("\"direction\": \"heen\"", "\"direction\": \"omhoog\""), Damage("\"id\": \"D1\",", ""),
            Damage("\"hasAttendant\": true", "\"hasAttendant\": true, \"extra\": 1"),
            Damage("\"arrival\": 25800", "\"arrival\": 25800.5"),
            Damage("\"seating\": \"stoel\"", "\"seating\": \"bank\""),
            Damage("\"seed\": \"18446744073709551615\"", "\"seed\": 1"),
        ])
    func schemaRefusesPlan(damage: Damage) throws {
        let text = String(decoding: DocumentWorld.planBytes, as: UTF8.self)
        let result = try validate("plan-1", [try damage.apply(to: text)])
        #expect(result.status == 1, "\(result.output)")
    }

    private func expectValid(_ schema: String, _ documents: [Data]) throws {
        let result = try validate(schema, documents)
        #expect(result.status == 0, "\(result.output)")
    }

    private func validate(_ schema: String, _ documents: [Data]) throws -> (status: Int32, output: String) {
        try PythonScript.withFolder { folder in
            let paths = try documents.enumerated().map { index, bytes in
                let url = folder.appendingPathComponent("\(index).json")
                try bytes.write(to: url)
                return url.path
            }
            let schema = PythonScript.root.appendingPathComponent("data/schema/\(schema).json").path
            return try PythonScript.run("validate.py", [schema] + paths)
        }
    }
}
