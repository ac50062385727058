import Domain
import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct SolveCommandTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try scratch.write(ProblemDocument.encode(TinyWorld(.toSchool).problem), to: "probleem.json")
    }

    @Test func aProblemIsSolvedAndItsPlanIsJudgedFine() throws {
        let solved = try Binary.run(
            ["los-op", "probleem.json", "--stappen", "50", "--uit", "plan.json"], in: scratch)
        #expect(solved.status == 0, "\(solved)")
        #expect(solved.output.contains("Het plan houdt zich aan alle regels."))
        #expect(try scratch.names() == ["plan.json", "probleem.json"], "no temporary file stays")
        let judged = try Binary.run(["controleer", "probleem.json", "plan.json"], in: scratch)
        #expect(judged.status == 0, "\(judged)")
    }

    @Test func thePlanGoesToStandardOutputWithoutAFile() throws {
        let solved = try Binary.run(["los-op", "probleem.json", "--stappen", "50"], in: scratch)
        let (plan, issues) = PlanDocument.decode(Data(solved.output.utf8), for: TinyWorld(.toSchool).problem)
        #expect(plan != nil, "\(issues)")
    }

    @Test func theSameSeedAndStepsGiveTheSameBytesOnOneThreadOrTwo() throws {
        let plans = try [["--draden", "1"], ["--draden", "2"], ["--draden", "2"]].map { threads in
            try Binary.run(["los-op", "probleem.json", "--stappen", "80", "--seed", "7"] + threads, in: scratch).output
        }
        #expect(plans[0] == plans[1])
        #expect(plans[1] == plans[2])
    }

    @Test func aBrokenRuleIsNamedAndTheExitStatusIsOne() throws {
        let world = TinyWorld(.toSchool).with { $0.plan.duties.removeLast() }
        let problem = world.problem
        let document = PlanDocument.encode(
            plan: world.plan, record: nil, problem: problem, matrix: world.matrix, findings: [])
        try scratch.write(document, to: "kapot.json")
        let judged = try Binary.run(["controleer", "probleem.json", "kapot.json"], in: scratch)
        #expect(judged.status == 1)
        #expect(judged.output.contains("R-VOLLEDIG"))
        #expect(judged.output.contains("Het plan is niet geldig"))
    }

    @Test func theAnswerIsOneDocument() throws {
        let solved = try Binary.run(["los-op", "probleem.json", "--stappen", "20", "--json"], in: scratch)
        let answer = try #require(
            try JSONSerialization.jsonObject(with: Data(solved.output.utf8)) as? [String: Any])
        #expect(answer["format"] as? String == "ritwijzer-antwoord/1")
        #expect(answer["command"] as? String == "los-op")
        #expect(answer["ok"] as? Bool == true)
    }
}
