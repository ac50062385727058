import Domain
import Foundation
import Interchange
import TestSupport
import Testing

/// What only a person at a screen sees. `script` (bsdutils) plays the screen.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "there is no `script`"))
struct ScreenTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        let world = TinyWorld(.toSchool).with { $0.plan.duties.removeLast() }
        try scratch.write(ProblemDocument.encode(world.problem), to: "probleem.json")
        let plan = PlanDocument.encode(
            plan: world.plan, record: nil, problem: world.problem, matrix: world.matrix, findings: [])
        try scratch.write(plan, to: "kapot.json")
    }

    private func watched(_ command: String, environment: [String: String] = [:]) throws -> String {
        let result = try Binary.run(
            [], in: scratch, environment: environment.merging(["TERM": "xterm"]) { $1 },
            shell: "script -qec \"$0 \(command)\" /dev/null; exit 0;")
        return result.output
    }

    @Test func violationsAreRedUnlessTheUserWantsNoColours() throws {
        let red = "\u{1B}[31movertreding\u{1B}[0m"
        #expect(try watched("controleer probleem.json kapot.json").contains(red))
        let plain = try watched("controleer probleem.json kapot.json", environment: ["NO_COLOR": "1"])
        #expect(plain.contains("overtreding R-VOLLEDIG"))
        #expect(!plain.contains("\u{1B}[31m"))
    }

    @Test func progressShowsPhaseCostMarginAndTime() throws {
        let seen = try watched("los-op probleem.json --stappen 200 --uit plan.json")
        #expect(seen.contains(/heen: \w+ · € [0-9.,]+ · marge .* · 0:0\d/), "\(seen)")
    }
}
