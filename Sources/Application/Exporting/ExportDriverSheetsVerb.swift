package import Domain
import Foundation
import Interchange
import Report
import Store

/// `exporteer rittenstaat`: a page for each duty, to print, as HTML and where a browser is installed as PDF.
package struct ExportDriverSheetsVerb: Sendable {
    private let workspace: String
    private let plan: StoredPlan.ID?
    private let duty: Duty.ID?
    private let output: String?
    private let pdf: String?
    private let contacts: String?

    /// - Parameter contacts: a file with names and telephone numbers, which is printed and not kept.
    package init(
        workspace: String, plan: StoredPlan.ID?, duty: Duty.ID?, output: String?, pdf: String?, contacts: String? = nil
    ) {
        self.contacts = contacts
        self.workspace = workspace
        self.plan = plan
        self.duty = duty
        self.output = output
        self.pdf = pdf
    }

    package func run() throws(Fault) -> ExportFilesOutcome {
        let converter = pdf == nil ? nil : try PDFConverter()
        let contacts = try readContacts()
        let store = try Workspace.open(at: workspace, mode: .write)
        let plans = try store.chosenPlans(plan)
        let region = try store.region()
        var sheets: [DriverSheet] = []
        for stored in plans {
            sheets += DriverSheetMaker(
                stored, region: region, drivers: try drivers(of: stored, store), contacts: contacts
            ).sheets(
                only: duty)
        }
        guard !sheets.isEmpty else {
            throw Fault(
                code: "E-DIENST-ONBEKEND", message: "er is geen dienst om een rittenstaat van te maken",
                advice: "De diensten zijn: \(plans.flatMap { $0.plan.duties.map(\.id.text) }.joined(separator: ", ")).")
        }
        let page = Data(
            DriverSheets.html(
                sheets, plan: plans.map { "\($0.id), versie \($0.version)" }.dutchList, programVersion: Product.version
            ).utf8)
        // Made before anything is written, so that both files are there or none.
        let printed = try converter?.convert(page)
        var written: [String] = []
        if let output {
            try OutputFile(path: output).write(page)
            written.append(output)
        }
        if let pdf, let printed {
            try OutputFile(path: pdf).write(printed)
            written.append(pdf)
        }
        for stored in plans { try store.log(.exported, plan: stored.id, version: stored.version) }
        return ExportFilesOutcome(
            command: "exporteer rittenstaat", written: written, content: written.isEmpty ? page : nil)
    }

    /// - Throws: the first thing that is wrong with the file.
    private func readContacts() throws(Fault) -> [Contact] {
        guard let contacts else { return [] }
        return try TableImport.readContacts(
            Array(try InputFile.read(contacts)), fileName: URL(filePath: contacts).lastPathComponent
        ).whole()
    }

    /// As the carrier's routes tell them; our own plans have no drivers.
    private func drivers(of stored: StoredPlan, _ store: Workspace) throws(Fault) -> [Duty.ID: Driver.ID] {
        guard let name = CarrierDayName(stored.id.text), let direction = name.direction,
            let day = try store.carrierDay(name.carrier, name.date, direction)
        else { return [:] }
        let pairs = day.day.routes.compactMap { route in route.driver.map { (Duty.ID(route.id.text), $0) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
