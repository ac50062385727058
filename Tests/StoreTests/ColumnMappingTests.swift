import Domain
import Foundation
import Testing

@testable import Store

@Suite struct ColumnMappingTests {
    private let mapping = HeadingMapping(
        kind: "leerlingen", entries: [.init(heading: "Kind", column: "code"), .init(heading: "Naam", column: nil)])

    @Test func whatIsKeptComesBackNewestFirst() throws {
        let folder = try ScratchFolder()
        let path = folder.file("regio.ritwijzer")
        var other = mapping
        other.entries[0].column = "bestemming"
        let workspace = try Workspace.create(at: path)
        try workspace.keep(mapping, carrier: nil, file: "a.csv")
        try workspace.keep(other, carrier: "TAXI-A", file: "b.csv")
        let kept = try workspace.keptMappings(kind: "leerlingen")
        #expect(Set(kept.map(\.mapping)) == [mapping, other])
        #expect(Set(kept.map(\.carrier)) == [nil, "TAXI-A"])
        #expect(try workspace.keptMappings(kind: "voertuigen") == [])
    }

    @Test func theSameHeadingsReplaceWhatWasSaid() throws {
        let folder = try ScratchFolder()
        let workspace = try Workspace.create(at: folder.file("regio.ritwijzer"))
        var other = mapping
        other.entries = [.init(heading: "naam", column: "gemeente"), .init(heading: "kind", column: "code")]
        try workspace.keep(mapping, carrier: "TAXI-A", file: "a.csv")
        try workspace.keep(other, carrier: "TAXI-A", file: "b.csv")
        #expect(try workspace.keptMappings(kind: "leerlingen").map(\.mapping) == [other])
    }
}
