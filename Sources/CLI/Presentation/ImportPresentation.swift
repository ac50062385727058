import Application
import Domain

/// What reading one file did, on one line; or what it could be.
struct ImportPresentation {
    private let report: ImportReport

    init(_ report: ImportReport) { self.report = report }

    var text: String {
        if let proposal = report.proposal {
            return ProposalPresentation(proposal).text
                + "\n\n\(report.file): nog niet ingelezen; er is niets veranderd."
        }
        guard report.isApplied else { return "\(report.file): niet ingelezen; er is niets veranderd." }
        if report.isKnown { return "\(report.file) (\(report.topic.rawValue)): al eerder ingelezen; niets gedaan." }
        var parts = ["\(report.added) nieuw", "\(report.changed) gewijzigd", "\(report.unchanged) gelijk"]
        if report.removed > 0 { parts.append("\(report.removed) weggehaald") }
        if report.older > 0 { parts.append("\(report.older) ouder dan wat er al stond, niet overgenomen") }
        if report.refused > 0 { parts.append("\(report.refused.counted("fout", "fouten")) overgeslagen") }
        return "\(report.file) (\(report.topic.rawValue)): \(parts.joined(separator: ", "))."
    }
}
