package import Domain

/// Judges a plan, whoever made it. It shares no code with the optimiser but the Domain's values.
package enum Checker {
    /// Every broken rule, warning and note, the worst first and then in the order of the rules, duties and stops.
    ///
    /// Any plan can be judged, also one with unknown codes, pupils who ride twice or impossible times: moments outside
    /// 0…129,600 are told (R-TIJDEN) and taken as the nearest one inside, so that the other rules can still speak.
    ///
    /// - Parameters:
    ///   - problem: its references resolve.
    ///   - matrix: in the order of the problem's places.
    /// - Complexity: O(stops × aboard + requests × norm settings).
    package static func check(_ plan: HalfDayPlan, for problem: HalfDayProblem, matrix: TravelMatrix) -> [Finding] {
        let view = PlanView(plan, problem, matrix)
        let findings = Rules.all.flatMap { $0.check(view) } + Remarks.all(view)
        return sorted(findings.map(view.markingCoarseAddress))
    }

    private static func sorted(_ findings: [Finding]) -> [Finding] {
        var order: [RuleCode: Int] = [:]
        for (position, code) in RuleCode.allCases.enumerated() { order[code] = position }
        func key(_ finding: Finding) -> (Int, String, Int, String) {
            (
                order[finding.code] ?? 0, finding.subject.duty?.text ?? "", finding.subject.stop ?? -1,
                finding.subject.pupil?.text ?? ""
            )
        }
        let ranked = findings.enumerated().sorted { left, right in
            if left.element.severity != right.element.severity { return left.element.severity > right.element.severity }
            let (first, second) = (key(left.element), key(right.element))
            return first == second ? left.offset < right.offset : first < second
        }
        return ranked.map(\.element)
    }
}
