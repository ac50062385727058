package import Domain
import Foundation
import Generator
package import Interchange

/// `scenario nieuw`: a template with explanation, to be filled in.
package struct NewScenarioVerb: Sendable {
    /// What there is a template of: a kind of change, or a combination of scenarios.
    package static let kinds = ScenarioChange.Kind.allCases.map(\.rawValue) + ["combinatie"]

    private let folder: URL
    private let kind: ScenarioChange.Kind?
    private let name: String

    /// - Parameter kind: one of `kinds`.
    package init(folder: String, kind: String, name: String) {
        self.folder = URL(filePath: folder)
        self.kind = ScenarioChange.Kind(rawValue: kind)
        self.name = name
    }

    /// Files that the template names come along, unless there are files of that name.
    package func run() throws(Fault) -> NewScenarioOutcome {
        try checkName()
        let template = kind.map { ScenarioTemplate.of($0) } ?? .ofCombination
        let file = folder.appending(path: name + ScenarioLibrary.ending)
        guard !FileManager.default.fileExists(atPath: file.path) else {
            throw Fault(
                code: "E-BESTAND-BESTAAT", message: "dit scenario is er al",
                location: .init(file: file.lastPathComponent),
                advice: "Kies een andere naam. Er is niets veranderd.")
        }
        var written = [try write(template.text, to: file)]
        for side in template.sideFiles {
            let place = folder.appending(path: side.name)
            if FileManager.default.fileExists(atPath: place.path) { continue }
            written.append(try write(side.text, to: place))
        }
        return NewScenarioOutcome(files: written)
    }

    /// A name that every file system and every shell takes.
    private func checkName() throws(Fault) {
        let isPlain = name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        guard isPlain, (1...60).contains(name.count), !name.hasPrefix("-"), name != Scenario.asItIs.id.text else {
            throw Fault(
                code: "E-SCENARIO-NAAM", message: "dit kan geen naam van een scenario zijn: «\(name.prefix(60))»",
                advice: "Gebruik kleine letters, cijfers en streepjes, zoals reistijd-45. De naam basis is bezet.")
        }
    }

    private func write(_ text: String, to file: URL) throws(Fault) -> String {
        let parent = file.deletingLastPathComponent()
        do {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        } catch {
            throw Fault(
                code: "E-UITVOER-PLAATS", message: "deze map kan niet worden gemaakt",
                location: .init(file: parent.lastPathComponent), advice: "Misschien mag u daar niet schrijven.")
        }
        try OutputFile(path: file.path).write(Data(text.utf8))
        return file.relativePath
    }
}

package struct NewScenarioOutcome: Outcome {
    /// As the user would type them; the scenario itself first.
    package var files: [String]

    package var verdict: Verdict { .fine }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: "scenario nieuw", isFine: true, result: ["files": .array(files.map { .string($0) })])
    }
}
