import Checker
import Domain
import Foundation
import Generator
import Interchange
import Optimiser
import RoadNetwork
import TestSupport
import Testing

/// Generated regions in both directions: solved, written as documents, and judged by the checker and by the script that
/// shares no code with us. `RITWIJZER_NACHT=1` makes thousands of pupils of it.
@Suite("Opgeloste problemen, onafhankelijk beoordeeld", .enabled(if: PythonScript.isExpected, PythonScript.absence))
struct GeneratedProblemsTests {
    private static let isNightly = ProcessInfo.processInfo.environment["RITWIJZER_NACHT"] == "1"
    private static let seeds: ClosedRange<UInt64> = 1...50

    @Test(
        "Fifty regions, heen and terug: every plan is right and its cost and bound are as stated",
        arguments: Direction.allCases)
    func plansAreRight(direction: Direction) throws {
        try PythonScript.withFolder { folder in
            for seed in GeneratedProblemsTests.seeds {
                let findings = try solve(seed, direction, into: folder)
                #expect(findings.filter { $0.severity == .violation }.map(\.text) == [], "seed \(seed)")
            }
            let result = try PythonScript.run("judge_folder.py", [folder.path])
            #expect(result.status == 0, "\(result.output)")
        }
    }

    private func solve(_ seed: UInt64, _ direction: Direction, into folder: URL) throws -> [Finding] {
        let pupils = GeneratedProblemsTests.isNightly ? 20 + Int(seed) * 8 : 20 + Int(seed) % 11
        let region = RegionGenerator(seed: seed, pupils: pupils).generated().region
        let date = try #require(RegionGenerator.demoDate)
        let problem = try region.halfDay(on: date, direction).problem
        let written = ProblemDocument.encode(problem)
        let (read, issues) = ProblemDocument.decode(written)
        #expect(read == problem, "seed \(seed): \(issues.map(\.text))")
        let matrix = try problem.travelMatrix()
        let solution = Optimiser.solve(
            problem, matrix: matrix, parameters: SolveParameters(seed: seed, iterationLimit: 200, threads: 2))
        let findings = Checker.check(solution.plan, for: problem, matrix: matrix)
        let plan = PlanDocument.encode(
            plan: solution.plan, record: solution.record, problem: problem, matrix: matrix, findings: findings)
        #expect(PlanDocument.decode(plan, for: problem).0 == solution.plan)
        // A plan that leaves everyone behind would break no rule either.
        #expect(solution.plan.unplanned.count * 5 <= problem.requests.count, "seed \(seed)")
        try written.write(to: folder.appendingPathComponent("\(seed).problem.json"))
        try plan.write(to: folder.appendingPathComponent("\(seed).plan.json"))
        return findings
    }
}
