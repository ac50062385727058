import Checker
import Domain
import Foundation
import Interchange
import RoadNetwork
import TestSupport
import Testing

/// Three judges that share no code must agree: the checker, the Python script, and whoever made the plan.
@Suite("Onafhankelijke controle", .enabled(if: PythonScript.isExpected, PythonScript.absence))
struct IndependentJudgeTests {
    @Test("The script accepts every variant of the tiny world and refuses it damaged in every way")
    func scriptRefusesDamage() throws {
        try PythonScript.withFolder { folder in
            for variant in TinyWorld.variants { try write(variant.world, as: variant.description, to: folder) }
            let result = try PythonScript.run("test_independent.py", [folder.path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    @Test("The checker refuses every damaged plan with the rule that was broken", arguments: TinyWorld.variants)
    func checkerRefusesDamage(variant: TinyWorld.Variant) throws {
        try PythonScript.withFolder { folder in
            try write(variant.world, as: "heel", to: folder)
            let damaged = folder.appendingPathComponent("schade")
            let result = try PythonScript.run(
                "damage.py",
                ["heel.problem.json", "heel.plan.json"].map { folder.appendingPathComponent($0).path } + [damaged.path])
            #expect(result.status == 0, "\(result.output)")
            let manifest = try Data(contentsOf: damaged.appendingPathComponent("manifest.json"))
            let cases = try JSONDecoder().decode([DamagedCase].self, from: manifest)
            #expect(cases.count > 40)
            for damage in cases {
                guard let code = RuleCode(rawValue: damage.code) else { continue }
                let found = try judge(damage, in: damaged)
                #expect(found.contains(code), "\(damage.way): \(found.map(\.rawValue).sorted())")
            }
        }
    }

    @Test("The script's exit code says whether a plan is right, wrong or unreadable")
    func exitCodes() throws {
        try PythonScript.withFolder { folder in
            try write(TinyWorld(.toSchool), as: "goed", to: folder)
            try write(TinyWorld(.toSchool).with { $0.delay("D1", by: .minutes(30)) }, as: "laat", to: folder)
            func status(_ problem: String, _ plan: String) throws -> Int32 {
                try PythonScript.run(
                    "check_plan.py", [problem, plan].map { folder.appendingPathComponent($0).path } + ["--json"]
                ).status
            }
            #expect(try status("goed.problem.json", "goed.plan.json") == 0)
            #expect(try status("laat.problem.json", "laat.plan.json") == 1)
            #expect(try status("goed.problem.json", "goed.problem.json") == 2)
            #expect(try status("goed.problem.json", "geen.json") == 2)
        }
    }

    private struct DamagedCase: Decodable {
        let code: String
        let way: String
        let problem: String
        let plan: String
    }

    private func judge(_ damage: DamagedCase, in folder: URL) throws -> Set<RuleCode> {
        func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }
        let (problem, issues) = ProblemDocument.decode(try bytes(damage.problem))
        let read = try #require(problem, "\(damage.way): \(issues.map(\.text))")
        let (plan, planIssues) = PlanDocument.decode(try bytes(damage.plan), for: read)
        let judged = try #require(plan, "\(damage.way): \(planIssues.map(\.text))")
        let findings = Checker.check(judged, for: read, matrix: try read.travelMatrix())
        return Set(findings.filter { $0.severity == .violation }.map(\.code))
    }

    private func write(_ world: TinyWorld, as name: String, to folder: URL) throws {
        let record = SolveRecord(
            seed: 1, secondsLimit: nil, iterationLimit: 1, iterations: 1, ending: .iterationLimit,
            cost: DutyMeter(world.problem, world.matrix).cost(of: world.plan), bound: 1, boundBasis: .requestShares,
            programVersion: "0")
        try ProblemDocument.encode(world.problem).write(to: folder.appendingPathComponent("\(name).problem.json"))
        try PlanDocument.encode(
            plan: world.plan, record: record, problem: world.problem, matrix: world.matrix, findings: []
        ).write(to: folder.appendingPathComponent("\(name).plan.json"))
    }
}
