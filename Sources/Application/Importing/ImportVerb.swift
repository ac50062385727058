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
        self.init(
            workspace: workspace, kind: kind, file: file,
            options: ImportOptions(allowsPart: allowsPart, replaces: replaces))
    }

    package init(workspace: String, kind: ImportTopic, file: String, options: ImportOptions) {
        self.workspace = workspace
        topic = kind
        path = file
        self.options = options
    }

    package func run() throws(Fault) -> ImportVerbOutcome {
        let session = ImportSession(workspace: workspace, options: options)
        let reports =
            switch topic {
            case .folder: try bringIn(ImportFolder.files(in: path))
            case .realisation: try RealisationFileImport(workspace: workspace, options: options).bringIn(path)
            default: [try session.bringIn(topic, path)]
            }
        return ImportVerbOutcome(command: "importeer \(topic.rawValue)", files: reports)
    }

    /// Everything goes in before anything goes out: what is replaced may still be referred to by what comes later.
    private func bringIn(_ files: [(ImportTopic, String)]) throws(Fault) -> [ImportReport] {
        let adding = ImportSession(
            workspace: workspace, options: options.adding)
        var reports: [ImportReport] = []
        for (topic, path) in files {
            reports.append(try adding.bringIn(topic, path))
            // What comes after it may need what was refused.
            if reports.last?.isApplied == false { return reports }
        }
        guard options.replaces else { return reports }
        let replacing = ImportSession(workspace: workspace, options: options)
        for (index, (topic, path)) in files.enumerated().reversed() where topic.isReplaceable {
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
    /// Whose routes these are, or who drove what a realisation tells; nil when the file says it, or for a realisation the
    /// contract.
    package var carrier: Carrier.ID?
    /// The day of routes, or a day of their week; nil when the file says it.
    package var date: PlanDate?
    /// When a realisation was delivered; nil takes what the file says, or the file's own date.
    package var deliveredAt: DeliveryMoment?
    /// Of a workbook, by its name.
    package var sheet: String?
    /// Reads by our proposal of what the headings mean, if there is a complete one.
    package var acceptsProposal: Bool
    /// A file that says what the headings mean.
    package var mappingFile: String?
    /// Where a proposal goes, to be corrected.
    package var newMappingFile: String?
    /// What the headings mean, as said or agreed to.
    var mapping: HeadingMapping?
    /// What was said for earlier files.
    var kept: [KeptMapping] = []

    package init(
        allowsPart: Bool = false, replaces: Bool = false, carrier: Carrier.ID? = nil, date: PlanDate? = nil,
        deliveredAt: DeliveryMoment? = nil, sheet: String? = nil, acceptsProposal: Bool = false,
        mappingFile: String? = nil, newMappingFile: String? = nil
    ) {
        self.acceptsProposal = acceptsProposal
        self.mappingFile = mappingFile
        self.newMappingFile = newMappingFile
        self.allowsPart = allowsPart
        self.replaces = replaces
        self.carrier = carrier
        self.date = date
        self.deliveredAt = deliveredAt
        self.sheet = sheet
    }

    var reading: TableReading { TableReading(sheet: sheet, mapping: mapping, kept: kept, carrier: carrier) }

    /// The same, without taking anything away.
    var adding: ImportOptions {
        var options = self
        options.replaces = false
        return options
    }
}

extension ImportTopic {
    /// Replacing takes away what is in the workspace and not in the file.
    fileprivate var isReplaceable: Bool { ![.addresses, .postcodes, .routes, .realisation].contains(self) }
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
