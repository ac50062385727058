import Domain
import Store
import Testing

@Suite struct ImportTests {
    let folder: ScratchFolder
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        workspace = try Sample.workspace(at: folder.file("regio.ritwijzer"))
    }

    @Test func sameFileAgainChangesNothing() throws {
        let outcome = try workspace.importPupils(Sample.rows(Sample.pupils), from: Sample.file, replacing: true)
        #expect(outcome == ImportOutcome(unchanged: 3))
    }

    @Test(arguments: [true, false])
    func outcomeCountsWhatHappened(replacing: Bool) throws {
        let rows = [Sample.pupil("L-001", latitude: 52.5), Sample.pupils[1], Sample.pupil("L-009")]
        let outcome = try workspace.importPupils(Sample.rows(rows), from: Sample.laterFile, replacing: replacing)
        #expect(outcome == ImportOutcome(added: 1, changed: 1, unchanged: 1, removed: replacing ? 1 : 0))
        let expected: [Pupil.ID] = replacing ? ["L-001", "L-002", "L-009"] : ["L-001", "L-002", "L-003", "L-009"]
        #expect(try workspace.region().pupils.map(\.id) == expected)
    }

    @Test func eachRowKnowsWhereItCameFrom() throws {
        _ = try workspace.importPupils(
            [Sourced(Sample.pupil("L-009"), line: 17)], from: Sample.laterFile, replacing: false)
        let added = try #require(try workspace.provenance(ofPupil: "L-009"))
        #expect(added.file == Sample.laterFile)
        #expect(added.line == 17)
        #expect(added.kind == .pupils)
        #expect(try workspace.provenance(ofPupil: "L-002")?.file == Sample.file)
        #expect(try workspace.provenance(ofPupil: "L-002")?.line == 3)
        #expect(try workspace.provenance(ofPupil: "L-404") == nil)
        #expect(try workspace.provenance(of: Destination.ID("DUIN"))?.line == 3)
    }

    @Test func allOrNothing() throws {
        let rows = [
            Sourced(Sample.pupil("L-009"), line: 2), Sourced(Sample.pupil("L-010", destination: "ELDERS"), line: 3),
        ]
        let fault = try fault(of: { _ = try workspace.importPupils(rows, from: Sample.laterFile, replacing: true) })
        #expect(fault?.code == "E-CODE-ONBEKEND")
        #expect(fault?.location == .init(file: "leerlingen-2.csv", line: 3))
        #expect(fault?.message == "leerling L-010 heeft bestemming ELDERS, maar die staat niet in de werkmap")
        #expect(try workspace.region() == Sample.region)
        #expect(try workspace.logEntries().count { $0.file == Sample.laterFile } == 0)
    }

    @Test func duplicateCodeNamesBothLines() throws {
        let rows = [Sourced(Sample.pupil("L-009"), line: 2), Sourced(Sample.pupil("L-009"), line: 5)]
        let fault = try fault(of: { _ = try workspace.importPupils(rows, from: Sample.laterFile, replacing: true) })
        #expect(fault?.text == "leerlingen-2.csv, regel 5: de code L-009 komt twee keer voor, ook op regel 2")
        #expect(try workspace.region() == Sample.region)
    }

    @Test func whatIsInUseCannotBeRemoved() throws {
        let one = [Sourced(Sample.destination("HORST"), line: 2)]
        let fault = try fault(of: {
            _ = try workspace.importDestinations(
                one, gates: Sample.rows(Sample.gates), from: Sample.laterFile, replacing: true)
        })
        #expect(fault?.code == "E-CODE-ONBEKEND")
        #expect(fault?.location?.line == nil, "the line belongs to another file")
        #expect(try workspace.region() == Sample.region)
    }

    @Test func schemaIsTheLastGuard() throws {
        var pupil = Sample.pupil("L-009")
        pupil.needs.places = 0
        let fault = try fault(of: {
            _ = try workspace.importPupils([Sourced(pupil, line: 2)], from: Sample.laterFile, replacing: false)
        })
        #expect(fault?.code == "E-WERKMAP-VOORWAARDE")
        #expect(fault?.text.contains("1821AB") == false, "a pupil's data in a message")
        #expect(try workspace.region() == Sample.region)
    }

    @Test func newContractReplacesTheOld() throws {
        var contract = Sample.contract
        contract.name = "Nieuw"
        let outcome = try workspace.importContract(Sourced(contract, line: 1), from: Sample.laterFile)
        #expect(outcome == ImportOutcome(added: 1, removed: 1))
        #expect(try workspace.region().contract == contract)
    }

    @Test func logTellsWhatWasDone() throws {
        let entries = try workspace.logEntries()
        #expect(entries.map(\.action) == [.created] + Array(repeating: .imported, count: 5))
        #expect(entries.last?.file == Sample.file)
        #expect(entries.last?.count == 3)
        #expect(entries.allSatisfy { $0.actor.hasPrefix("gebruiker ") })
    }
}
