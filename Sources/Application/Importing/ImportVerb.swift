package import Domain
import Foundation
package import Interchange
import Store

/// `importeer`: files into the workspace, each all or nothing unless a part is allowed.
package struct ImportVerb: Sendable {
    private let workspace: String
    private let topic: ImportTopic
    private let path: String
    private let options: ImportOptions

    package init(workspace: String, kind: ImportTopic, file: String, allowsPart: Bool = false, replaces: Bool = false) {
        self.workspace = workspace
        topic = kind
        path = file
        options = ImportOptions(allowsPart: allowsPart, replaces: replaces)
    }

    package func run() throws(Fault) -> ImportVerbOutcome {
        let reports =
            topic == .folder
            ? try bringIn(ImportFolder.files(in: path))
            : [try ImportSession(workspace: workspace, options: options).bringIn(topic, path)]
        return ImportVerbOutcome(command: "importeer \(topic.rawValue)", files: reports)
    }

    /// Everything goes in before anything goes out: what is replaced may still be referred to by what comes later.
    private func bringIn(_ files: [(ImportTopic, String)]) throws(Fault) -> [ImportReport] {
        let adding = ImportSession(
            workspace: workspace, options: ImportOptions(allowsPart: options.allowsPart, replaces: false))
        var reports: [ImportReport] = []
        for (topic, path) in files {
            reports.append(try adding.bringIn(topic, path))
            // What comes after it may need what was refused.
            if reports.last?.isApplied == false { return reports }
        }
        guard options.replaces else { return reports }
        let replacing = ImportSession(workspace: workspace, options: options)
        for (index, (topic, path)) in files.enumerated().reversed() where topic != .addresses && topic != .postcodes {
            reports[index].removed = try replacing.bringIn(topic, path).removed
        }
        return reports
    }
}

package struct ImportOptions: Hashable, Sendable {
    /// Rows without errors go in although others have errors.
    package var allowsPart: Bool
    /// What is in the workspace and not in the file goes out.
    package var replaces: Bool
}

package struct ImportVerbOutcome: Outcome {
    package var command: String
    package var files: [ImportReport]

    /// Rows that were passed over at the user's wish still make the import incomplete: the exit status tells a script.
    package var verdict: Verdict {
        files.contains { !$0.isApplied || $0.refused > 0 } ? .refused : .fine
    }

    package var answer: AnswerDocument {
        AnswerDocument(
            command: command, isFine: verdict == .fine, issues: files.flatMap(\.issues),
            result: ["files": .array(files.map(\.json))])
    }
}
