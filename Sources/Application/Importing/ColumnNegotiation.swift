import Domain
import Foundation
import Interchange
import Store

/// What the headings of one file mean: said by the user, kept from an earlier file, or proposed.
struct ColumnNegotiation {
    private let workspace: String
    private let topic: ImportTopic
    private let path: String
    private let options: ImportOptions

    init(workspace: String, topic: ImportTopic, path: String, options: ImportOptions) {
        self.workspace = workspace
        self.topic = topic
        self.path = path
        self.options = options
    }

    /// nil for what is no table of the workspace; then there is nothing to negotiate.
    private var schema: TableSchema? {
        switch topic {
        case .contract, .folder: nil
        default: TableSchema.all.first { $0.name == topic.rawValue }
        }
    }

    /// Reads the file; when its headings do not fit, comes back with a proposal, or reads it by that when the user agreed
    /// beforehand. What the user said is kept for the next file once this one is in.
    func bringIn(_ read: (ImportOptions) throws(Fault) -> ImportReport) throws(Fault) -> ImportReport {
        guard let schema else {
            if options.mappingFile != nil || options.newMappingFile != nil { throw noColumns }
            return try read(options)
        }
        var options = options
        if let file = options.mappingFile {
            options.mapping = try mapping(from: file)
        } else if FileManager.default.fileExists(atPath: workspace) {
            options.kept = try Workspace.openOrCreate(at: workspace).keptMappings(kind: schema.name)
        }
        var report = try read(options)
        if !report.isApplied, options.mapping == nil, let proposal = try maker(schema, options)?.proposal() {
            guard options.acceptsProposal, proposal.isComplete else { return try asking(proposal, in: report) }
            options.mapping = proposal.mapping
            report = try read(options)
        }
        if report.isApplied, options.mapping != nil, let mapping = try maker(schema, options)?.mapping {
            try Workspace.openOrCreate(at: workspace).keep(mapping, carrier: options.carrier, file: report.file)
        }
        return report
    }

    private func maker(_ schema: TableSchema, _ options: ImportOptions) throws(Fault) -> ProposalMaker? {
        let known =
            FileManager.default.fileExists(atPath: workspace)
            ? KnownCodes(try Workspace.openOrCreate(at: workspace).region()) : KnownCodes()
        return ProposalMaker(
            try sample(), fileName: URL(filePath: path).lastPathComponent, schema: schema,
            reading: options.reading, known: known)
    }

    /// Enough of the file to know its columns: an address file can be larger than the memory.
    private func sample() throws(Fault) -> [UInt8] {
        topic == .addresses
            ? try AddressImport.start(path: path, fileName: URL(filePath: path).lastPathComponent)
            : [UInt8](try InputFile.read(path))
    }

    private func mapping(from file: String) throws(Fault) -> HeadingMapping {
        let name = URL(filePath: file).lastPathComponent
        let read = MappingFile.read([UInt8](try InputFile.read(file)), fileName: name, kind: topic.rawValue)
        if let issue = read.issues.first { throw Fault(issue) }
        guard let mapping = read.rows.first?.value else {
            throw Fault(code: "E-KOLOMMENBESTAND", message: "dit kolommenbestand is leeg", location: .init(file: name))
        }
        return mapping
    }

    /// The proposal takes the place of complaints about headings.
    private func asking(_ proposal: ColumnProposal, in report: ImportReport) throws(Fault) -> ImportReport {
        if let file = options.newMappingFile { try OutputFile(path: file).write(MappingFile.text(proposal)) }
        var report = report
        report.proposal = proposal
        report.issues = [
            ImportIssue(
                code: ImportCode.confirm.rawValue, location: .init(file: proposal.file, sheet: proposal.sheet),
                message: proposal.isComplete
                    ? "de koppen zijn anders dan we kennen; er is een voorstel, en er is nog niets gelezen"
                    : "de koppen zijn anders dan we kennen, en dit vinden we niet: \(proposal.missing.dutchList)",
                advice: advice(proposal))
        ]
        return report
    }

    private func advice(_ proposal: ColumnProposal) -> String {
        if let file = options.newMappingFile {
            let name = URL(filePath: file).lastPathComponent
            return "Het voorstel staat in \(name). Verbeter het, en geef dan dezelfde opdracht met --kolommen \(name)."
        }
        return proposal.isComplete
            ? "Klopt het voorstel? Geef dan dezelfde opdracht met --ja. Anders: met --bewaar-kolommen kolommen.yaml krijgt u het als bestand om te verbeteren."
            : "Geef dezelfde opdracht met --bewaar-kolommen kolommen.yaml, vul in dat bestand aan wat ontbreekt, en lees het in met --kolommen kolommen.yaml."
    }

    private var noColumns: Fault {
        Fault(
            code: "E-KOLOMMENBESTAND", message: "een kolommenbestand hoort bij één bestand met een lijst",
            advice: "Bij \(topic.rawValue) kan dat niet: laat --kolommen en --bewaar-kolommen weg.")
    }
}
