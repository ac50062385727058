package import Domain
import Foundation
package import Interchange
import Store

/// `avg register`: the text for the register of processing, made from what the workspace really holds.
package struct RegisterVerb: Sendable {
    private let workspace: String
    private let terms: String?
    private let path: String?

    /// - Parameters:
    ///   - terms: a file of retention terms, to be told with each kind.
    ///   - path: where the text goes; nil for the terminal.
    package init(workspace: String, terms: String?, path: String?) {
        self.workspace = workspace
        self.terms = terms
        self.path = path
    }

    package func run() throws(Fault) -> RegisterOutcome {
        let store = try Workspace.openToLook(at: workspace, .registerMade)
        let terms = try terms.map { file throws(Fault) in
            let name = URL(filePath: file).lastPathComponent
            let read = RetentionTermsImport.read([UInt8](try InputFile.read(file)), fileName: name)
            if let issue = read.issues.first { throw Fault(issue) }
            return read.rows.first?.value ?? RetentionTerms([:])
        }
        let held = try store.heldTables()
        let text = RegisterText(held: held, terms: terms ?? RetentionTerms([:])).text
        if let path { try OutputFile(path: path).write(Data(text.utf8)) }
        return RegisterOutcome(text: text, tables: held.count, isWritten: path != nil)
    }
}

package struct RegisterOutcome: Outcome {
    /// Markdown.
    package var text: String
    package var tables: Int
    package var isWritten: Bool

    package var verdict: Verdict { .fine }
    package var answer: AnswerDocument {
        AnswerDocument(
            command: "avg register", isFine: true,
            result: ["tables": .integer(tables), "text": .string(text)])
    }
}
