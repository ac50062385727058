import Domain
import Foundation
import Store
import Testing

@testable import Application

@Suite struct CarrierExportTests {
    private let folder: RegionFolder

    init() throws { folder = try CarrierVerbTests.folder.get() }

    private func path(_ name: String) -> String { folder.path("\(UUID().uuidString)-\(name)") }

    @Test("the rides of a carrier in every form", arguments: [ExportFormat.csv, .xlsx, .json, .geojson])
    func rides(_ format: ExportFormat) throws {
        let file = path("ritten")
        let outcome = try ExportRidesVerb(
            workspace: folder.workspace, plan: "VOORBEELD@2026-11-24-heen", format: format, output: file
        ).run()
        #expect(try Data(contentsOf: URL(filePath: file)) == outcome.content)
        #expect(!outcome.content.isEmpty)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aCalendarForEachDestination() throws {
        let target = path("agenda")
        let outcome = try ExportCalendarsVerb(
            workspace: folder.workspace, plan: "VOORBEELD@2026-11-24", destination: nil, withCodes: false,
            output: target
        ).run()
        let names = try FileManager.default.contentsOfDirectory(atPath: target).sorted()
        #expect(names.count == outcome.files.count && names.count > 1)
        let first = try String(contentsOf: URL(filePath: target).appending(path: names[0]), encoding: .utf8)
        #expect(first.contains("brengt") && first.contains("haalt"), "both directions")
        #expect(throws: Fault.self) {
            try ExportCalendarsVerb(
                workspace: folder.workspace, plan: "VOORBEELD@2026-11-24", destination: nil, withCodes: false,
                output: target
            ).run()
        }
        #expect(throws: Fault.self) {
            try ExportCalendarsVerb(
                workspace: folder.workspace, plan: "VOORBEELD@2026-11-24", destination: "NERGENS", withCodes: false,
                output: nil
            ).run()
        }
        let leftovers = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter {
            $0.hasSuffix(".deel")
        }
        #expect(leftovers == [])
    }

    @Test func driverSheets() throws {
        let outcome = try ExportDriverSheetsVerb(
            workspace: folder.workspace, plan: "VOORBEELD@2026-11-24-terug", duty: nil, output: nil, pdf: nil
        ).run()
        let page = String(decoding: try #require(outcome.content), as: UTF8.self)
        let store = try folder.store()
        let stored = try #require(try store.plan(named: "VOORBEELD@2026-11-24-terug"))
        #expect(page.components(separatedBy: "<section").count - 1 == stored.plan.duties.count)
        for duty in stored.plan.duties { #expect(page.contains("Dienst \(duty.id) ")) }
        for pupil in stored.plan.duties.flatMap(\.pupils) { #expect(page.contains(pupil.text)) }
        let home = try #require(try store.region().pupils.first { stored.plan.duties[0].pupils.contains($0.id) }?.home)
        #expect(page.contains(try #require(home.town)))
        #expect(page.contains("gaat uit"))
        #expect(page.contains(">C1<"), "the carrier's driver code")
        let one = try ExportDriverSheetsVerb(
            workspace: folder.workspace, plan: stored.id, duty: stored.plan.duties[0].id, output: nil, pdf: nil
        ).run()
        #expect(
            String(decoding: try #require(one.content), as: UTF8.self).components(separatedBy: "<section").count == 2)
        #expect(throws: Fault.self) {
            try ExportDriverSheetsVerb(
                workspace: folder.workspace, plan: stored.id, duty: "geen", output: nil, pdf: nil
            ).run()
        }
    }

    @Test("names and numbers come from the desk's file, and stay out of the workspace")
    func contacts() throws {
        let store = try folder.store()
        let stored = try #require(try store.plan(named: "VOORBEELD@2026-11-24-heen"))
        let pupil = try #require(stored.plan.duties.first?.pupils.first)
        let file = path("contacten.csv")
        try Data("leerling;naam;telefoon\n\(pupil);Zoë;612345678\n".utf8).write(to: URL(filePath: file))
        func page(_ contacts: String?) throws -> String {
            let outcome = try ExportDriverSheetsVerb(
                workspace: folder.workspace, plan: stored.id, duty: nil, output: nil, pdf: nil, contacts: contacts
            ).run()
            return String(decoding: try #require(outcome.content), as: UTF8.self)
        }
        #expect(try page(file).contains("Zoë") && page(file).contains("0612345678"))
        #expect(try !page(nil).contains("Zoë"))
        let bytes = try Data(contentsOf: URL(filePath: folder.workspace))
        #expect(bytes.range(of: Data("612345678".utf8)) == nil)
        try Data("leerling;telefoon\n;1\n".utf8).write(to: URL(filePath: file))
        #expect(throws: Fault.self) { try page(file) }
    }

    @Test func withoutABrowserThereIsNoPDF() {
        #expect(throws: Fault.self) { _ = try PDFConverter(searching: ["/nergens"]) }
    }
}
