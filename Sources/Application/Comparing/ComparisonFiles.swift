import Domain
import Foundation
import Interchange
import Report

/// The files of a comparison. Their places are tried before the long run begins.
struct ComparisonFiles {
    private let html: OutputFile?
    private let csv: OutputFile?
    private let xlsx: OutputFile?

    init(_ files: CompareVerb.Files) throws(Fault) {
        var opened: [OutputFile] = []
        func open(_ path: String?) throws(Fault) -> OutputFile? {
            guard let path else { return nil }
            let file = try OutputFile(path: path)
            opened.append(file)
            return file
        }
        do throws(Fault) {
            html = try open(files.html)
            csv = try open(files.csv)
            xlsx = try open(files.xlsx)
        } catch {
            for file in opened { file.discard() }
            throw error
        }
    }

    func discard() {
        for file in [html, csv, xlsx] { file?.discard() }
    }

    /// - Returns: the names of what was written.
    func write(_ content: ComparisonContent) throws(Fault) -> [String] {
        if let html { try html.write(Data(ComparisonReport.html(content.page).utf8)) }
        if let csv { try csv.write(content.export.csv) }
        if let xlsx { try xlsx.write(content.export.xlsx()) }
        return [html, csv, xlsx].compactMap { $0?.path }
    }
}

/// What the files and the answer are made from.
struct ComparisonContent {
    var comparison: Comparison
    var planned: PlannedScenarios
    var coalitions: Coalitions?
    var edition: Edition
    var dataIsInvented: Bool

    private var contract: Contract? { planned.region.contract }

    var page: ComparisonReportInput {
        ComparisonReportInput(
            title: contract?.name ?? "Vergelijking", edition: edition, comparison: comparison,
            results: planned.results, coalitions: coalitions, sources: planned.sources,
            pricesAreInvented: contract?.pricesAreInvented ?? false, dataIsInvented: dataIsInvented)
    }

    var export: ComparisonExport {
        let origin = OriginTable(comparison, results: planned.results, sources: planned.sources)
        return ComparisonExport(
            comparison,
            tables: ComparisonTables(comparison, coalitions: coalitions, edition: edition).all + [origin.table],
            edition: edition)
    }
}
