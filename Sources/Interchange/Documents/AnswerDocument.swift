package import Domain
package import Foundation

/// What every command prints with `--json`, `ritwijzer-antwoord/1`: one shape, errors included; described by
/// `data/schema/antwoord-1.json`. Only `result` differs per command.
package struct AnswerDocument: Hashable, Sendable {
    package static let format = "ritwijzer-antwoord/1"

    /// The command as typed, without its arguments: `plan`, `importeer leerlingen`.
    package var command: String
    /// The command did what was asked and found no violation: the exit code is 0.
    package var isFine: Bool
    package var faults: [Fault]
    package var issues: [ImportIssue]
    package var findings: [Finding]
    /// An object.
    package var result: JSONValue

    package init(
        command: String, isFine: Bool, faults: [Fault] = [], issues: [ImportIssue] = [], findings: [Finding] = [],
        result: JSONValue = [:]
    ) {
        self.command = command
        self.isFine = isFine
        self.faults = faults
        self.issues = issues
        self.findings = findings
        self.result = result
    }

    package var value: JSONValue {
        [
            "format": .string(AnswerDocument.format), "command": .string(command), "ok": .bool(isFine),
            "faults": .array(faults.map(\.json)), "issues": .array(issues.map(\.json)),
            "findings": .array(findings.map(\.json)), "result": result,
        ]
    }

    package func encode() -> Data { value.bytes }
}
