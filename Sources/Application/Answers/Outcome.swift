package import Domain
import Foundation
package import Interchange

/// What a verb gives back: values to print, and the same as a document for other programs.
package protocol Outcome: Sendable {
    var verdict: Verdict { get }
    /// The same for other programs.
    var answer: AnswerDocument { get }
}

extension Outcome {
    /// The answer as JSON, `ritwijzer-antwoord/1`, without the line break at its end.
    package var document: String { answer.text }
}

/// The answer of a command that could not be done at all.
package struct Failure: Sendable {
    private let command: String
    private let fault: Fault

    package init(command: String, fault: Fault) {
        self.command = command
        self.fault = fault
    }

    package var document: String { AnswerDocument(command: command, isFine: false, faults: [fault]).text }
}

extension AnswerDocument {
    fileprivate var text: String {
        var text = String(decoding: encode(), as: UTF8.self)
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
