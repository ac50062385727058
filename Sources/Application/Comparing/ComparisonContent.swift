import Domain
import Foundation
import Interchange
import Report

extension ReportFiles {
    /// - Returns: the names of what was written.
    func write(_ content: ComparisonContent) throws(Fault) -> [String] {
        try write(
            html: { ComparisonReport.html(content.page) }, csv: { content.export.csv },
            xlsx: { () throws(Fault) in try content.export.xlsx() })
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
