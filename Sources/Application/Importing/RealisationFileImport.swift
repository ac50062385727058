import Domain
import Foundation
import Interchange
import Store

/// What was driven, from a file or from a folder of daily files of which only the new ones are read.
struct RealisationFileImport {
    let workspace: String
    let options: ImportOptions
    private static let endings = ["csv", "xlsx"]

    func bringIn(_ path: String) throws(Fault) -> [ImportReport] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return [try session.bringIn(.realisation, path)]
        }
        var reports: [ImportReport] = []
        for name in try files(in: path) { reports.append(try session.bringIn(.realisation, name)) }
        return reports
    }

    /// In the order in which they were delivered, so that corrections come last.
    private func files(in folder: String) throws(Fault) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let paths = names.sorted().filter { name in
            !name.hasPrefix(".") && Self.endings.contains { name.lowercased().hasSuffix(".\($0)") }
        }.map { URL(filePath: folder).appending(path: $0).path }
        guard !paths.isEmpty else {
            throw Fault(
                code: "E-MAP-ZONDER-BESTANDEN", message: "in deze map staan geen bestanden met realisatie",
                location: .init(file: URL(filePath: folder).lastPathComponent),
                advice: "Misschien is een andere map bedoeld: gezocht is naar bestanden die eindigen op "
                    + Self.endings.map { ".\($0)" }.dutchList + ".")
        }
        return paths.map { ($0, Self.fileMoment($0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    }

    private var session: ImportSession { ImportSession(workspace: workspace, options: options) }

    func file(_ path: String) throws(Fault) -> ImportReport {
        let data = try InputFile.read(path)
        let file = SourceFile(name: URL(filePath: path).lastPathComponent, hash: ContentHash.sha256(data))
        let store = try Workspace.openOrCreate(at: workspace)
        let region = try store.region()
        let carrier = options.carrier
        if !options.replaces, try store.hasRead(realisation: file.hash, of: carrier) {
            return ImportReport(topic: .realisation, file: file.name, isKnown: true)
        }
        let read = RealisationImport.read(
            Array(data), fileName: file.name, reading: options.reading, carrier: carrier,
            deliveredAt: options.deliveredAt ?? Self.fileMoment(path))
        let clashes = try OtherCarriers(store).clashes(read, file: file.name)
        let issues = read.issues + clashes + UnknownCodes(region: region, file: file.name).issues(read.rows)
        return try keep(read.rows, issues, file, store)
    }

    /// Nothing when there is an error and no part is allowed; else the rows on lines without an error.
    private func keep(
        _ rows: [Sourced<DeliveredVisit>], _ issues: [ImportIssue], _ file: SourceFile, _ store: Workspace
    ) throws(Fault) -> ImportReport {
        let errors = issues.filter { $0.severity == .error }
        let wrong = Set(errors.compactMap(\.location.line))
        let isWholeFile = errors.contains { $0.location.line == nil }
        let kept = wrong.isEmpty ? rows : rows.filter { !wrong.contains($0.line) }
        guard errors.isEmpty || (options.allowsPart && !isWholeFile && !kept.isEmpty) else {
            return ImportReport(
                topic: .realisation, file: file.name, rows: rows.count, issues: issues, isApplied: false)
        }
        let outcome = try store.importRealisation(kept, from: file, replacing: options.replaces)
        return ImportReport(
            topic: .realisation, file: file.name, rows: kept.count, added: outcome.counts.added,
            changed: outcome.counts.changed, unchanged: outcome.counts.unchanged, removed: outcome.counts.removed,
            older: outcome.older, issues: issues)
    }

    /// When the file was last changed; a file without a date counts as the oldest.
    private static func fileMoment(_ path: String) -> DeliveryMoment {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let date = attributes?[.modificationDate] as? Date
        return DeliveryMoment(secondsSince1970: date.map { Int($0.timeIntervalSince1970) } ?? 0)
    }
}
