import Domain
import Foundation
import Testing

@testable import Store

/// The register of processing tells of everything that the workspace holds.
@Suite struct DataRegisterTests {
    @Test func everyColumnIsDescribed() throws {
        let folder = try ScratchFolder()
        let workspace = try Workspace.create(at: folder.file("regio.ritwijzer"))
        let held = try workspace.heldTables()
        #expect(held.count > 15)
        for table in held {
            guard let known = DataRegister.description(of: table.name) else {
                Issue.record("DataRegister does not describe the table \(table.name)")
                continue
            }
            for column in table.columns where known.columns[column] == nil {
                Issue.record("DataRegister does not describe \(table.name).\(column)")
            }
            for column in known.columns.keys where !table.columns.contains(column) {
                Issue.record("DataRegister describes \(table.name).\(column), which there is not")
            }
        }
    }

    @Test func tablesWithPupilsSaySo() throws {
        for name in ["pupils", "plans", "visits", "complaints", "carrier_days", "results"] {
            #expect(DataRegister.description(of: name)?.persons?.contains("leerlingen") == true, "\(name)")
        }
    }
}
