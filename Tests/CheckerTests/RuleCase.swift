import Checker
import Domain
import TestSupport
import Testing

/// A world whose plan breaks one rule, with the texts of all violations that must be found.
struct RuleCase: Sendable, CustomStringConvertible {
    let description: String
    let world: TinyWorld
    let texts: [String]

    init(_ description: String, _ world: TinyWorld, _ texts: String...) {
        self.description = description
        self.world = world
        self.texts = texts
    }

    init(
        _ description: String, _ direction: Direction, _ texts: String..., change: (inout TinyWorld) -> Void
    ) {
        self.description = description
        world = TinyWorld(direction).with(change)
        self.texts = texts
    }

    var violations: [Finding] { world.findings.filter { $0.severity == .violation } }

    /// Exactly these violations and no other; for a world that keeps the rule there are none.
    func verify(_ code: RuleCode) {
        #expect(violations.map(\.text) == texts)
        #expect(violations.allSatisfy { $0.code == code })
    }
}

extension TinyWorld {
    var findings: [Finding] { Checker.check(plan, for: problem, matrix: matrix) }
}
