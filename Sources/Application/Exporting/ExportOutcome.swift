import Domain
package import Foundation
package import Interchange

/// A document for another program, written to a file or handed to standard output.
package struct ExportOutcome: Outcome {
    package var command: String
    package var content: Data
    package var output: String?

    package var verdict: Verdict { .fine }

    /// nil for a workbook, which is no text.
    private var text: String? { String(validating: content, as: UTF8.self) }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: true,
            result: .fields([
                "file": output.map { .string($0) },
                "content": output == nil ? text.map { .string($0) } : nil,
                "base64": output == nil && text == nil ? .string(content.base64EncodedString()) : nil,
            ]))
    }

    /// - Parameter output: the file; nil leaves the content to the caller.
    init(command: String, content: Data, output: String?) throws(Fault) {
        if let output { try OutputFile(path: output).write(content) }
        self.command = command
        self.output = output
        self.content = content
    }
}
