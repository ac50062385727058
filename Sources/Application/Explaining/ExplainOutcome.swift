package import Domain
package import Interchange

/// One explanation for each plan that the subject is in.
package struct ExplainOutcome: Outcome {
    package enum Explanation: Hashable, Sendable {
        case ride(RideAccount, [Finding])
        case unplanned(Unplanned, [Finding])
        case duty(DutyAccount)
        case cost(CostAccount)
    }

    package struct Part: Sendable {
        package var plan: StoredPlan
        package var explanation: Explanation
    }

    package var command: String
    package var parts: [Part]

    package var verdict: Verdict { .fine }
    package var text: String { parts.map(\.text).joined(separator: "\n\n\n") }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: true, findings: parts.flatMap(\.findings),
            result: ["explanations": .array(parts.map(\.json))])
    }
}

extension ExplainOutcome.Part {
    var findings: [Finding] {
        switch explanation {
        case .ride(_, let findings), .unplanned(_, let findings): findings
        case .duty, .cost: []
        }
    }

    var text: String {
        var blocks = ["Plan \(plan.id), versie \(plan.version)"]
        switch explanation {
        case .ride(let account, _): blocks.append(account.text)
        case .unplanned(let left, _): blocks.append(unplannedText(left))
        case .duty(let account): blocks.append(account.text)
        case .cost(let account): blocks.append(account.text)
        }
        if !findings.isEmpty { blocks.append(findings.map(\.text).joined(separator: "\n")) }
        return blocks.joined(separator: "\n\n")
    }

    private func unplannedText(_ left: Unplanned) -> String {
        let reasons = left.reasons.map { reason in
            "  \(plan.problem.vehicleType(reason.vehicleType)?.name ?? reason.vehicleType.text): \(reason.text)"
        }
        let remedy = left.remedy.map { [$0] } ?? []
        return (["Leerling \(left.pupil) heeft geen rit, want:"] + reasons + remedy).joined(separator: "\n")
    }

    var json: JSONValue {
        let value: JSONValue =
            switch explanation {
            case .ride(let account, _): ["ride": JSONValue(encoding: account)]
            case .unplanned(let left, _): ["unplanned": JSONValue(encoding: left)]
            case .duty(let account): ["duty": JSONValue(encoding: account)]
            case .cost(let account): ["cost": JSONValue(encoding: account)]
            }
        return [
            "plan": .string(plan.id.text), "version": .integer(plan.version), "explanation": value,
        ]
    }
}
