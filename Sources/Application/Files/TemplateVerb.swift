package import Domain
import Foundation
package import Interchange

/// `sjabloon`: an empty file of one kind, to fill in.
package struct TemplateVerb: Sendable {
    package static let kinds = TableTemplate.kinds

    private let kind: String
    private let path: String

    /// - Parameter kind: one of `kinds`.
    package init(kind: String, path: String) {
        self.kind = kind
        self.path = path
    }

    /// A file that is there already is somebody's work, and stays as it is.
    package func run() throws(Fault) -> TemplateOutcome {
        let name = URL(filePath: path).lastPathComponent
        guard let template = TableTemplate(kind: kind) else {
            throw Fault(code: "E-SJABLOON", message: "van «\(kind.prefix(40))» is er geen sjabloon")
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Fault(
                code: "E-BESTAND-BESTAAT", message: "dit bestand is er al", location: .init(file: name),
                advice: "Kies een andere naam. Er is niets veranderd.")
        }
        let isWorkbook = name.lowercased().hasSuffix(".xlsx")
        guard isWorkbook || name.lowercased().hasSuffix(".csv") else {
            throw Fault(
                code: "E-SJABLOON", message: "een sjabloon is een Excel-werkmap of een CSV-bestand",
                location: .init(file: name), advice: "Laat de naam eindigen op .xlsx of .csv.")
        }
        let file = try OutputFile(path: path)
        try file.write(isWorkbook ? template.xlsx() : template.csv)
        return TemplateOutcome(kind: kind, file: name)
    }
}

package struct TemplateOutcome: Outcome {
    package var kind: String
    package var file: String

    package var command: String { "sjabloon" }
    package var verdict: Verdict { .fine }
    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: true, result: ["kind": .string(kind), "file": .string(file)])
    }
}
