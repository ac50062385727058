import Domain
import Foundation
import Store
import Testing

@Suite struct PrivacyTests {
    let folder: ScratchFolder
    let path: String
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        workspace = try Sample.workspace(at: path)
        _ = try workspace.save(Sample.plan())
        _ = try workspace.save(Sample.plan(named: "proef-L-002"))
    }

    @Test func everythingHeldOnAPupil() throws {
        let data = try workspace.personalData(of: "L-001")
        #expect(data.pupil == Sample.pupils[0])
        #expect(data.provenance?.line == 2)
        #expect(data.mentions == 1)
        #expect(data.rides.map(\.plan.version) == [1, 1])
        let ride = try #require(data.rides.first)
        #expect(ride.duty == "D1")
        #expect(ride.boarding == .clock(7, 40))
        #expect(ride.alighting == .clock(8, 20))
        #expect(ride.seating == .seat)
        #expect(ride.place?.coordinate == Sample.pupils[0].home.coordinate)
        #expect(ride.findings.count == 1)
        #expect(try workspace.personalData(of: "L-002").rides.first?.norms.first?.reason == "persoonlijke afspraak")
        #expect(try workspace.personalData(of: "L-003").rides.first?.unplanned?.reasons.count == 1)
        #expect(try workspace.personalData(of: "L-00").isEmpty)
    }

    @Test("no byte of a pupil is left", arguments: ["L-001", "L-002", "L-003"] as [Pupil.ID])
    func erased(pupil: Pupil.ID) throws {
        let latitude = try #require(Sample.pupils.first { $0.id == pupil }).home.coordinate.latitude
        #expect(try folder.openedBytes().contains(pupil.text), "the search must be able to find it")
        #expect(try folder.openedBytes().contains("\(latitude)"))

        let outcome = try workspace.erase(pupil)

        #expect(outcome.wasListed)
        #expect(outcome.mentions == (pupil == "L-001" ? 1 : 0))
        #expect(outcome.plans == 2)
        let bytes = try folder.openedBytes()
        #expect(!bytes.contains(pupil.text))
        #expect(!bytes.contains("\(latitude)"))
        #expect(bytes.contains("HORST"), "the others are still there")
        #expect(try workspace.personalData(of: pupil).isEmpty)
        #expect(try workspace.integrityCheck() == [])
    }

    @Test func planStillAddsUpWithoutThePupil() throws {
        _ = try workspace.erase("L-002")
        let stored = try #require(try workspace.plan(named: "2026-11-23-heen"))
        let boarded = stored.plan.duties.flatMap(\.pupils)
        #expect(boarded.count == 2)
        #expect(boarded[0] == "L-001")
        #expect(boarded[1].text.hasPrefix("gewist-"))
        #expect(stored.problem.requests.map(\.pupil).contains(boarded[1]))
        #expect(stored.plan.duties[0].stops[2].alighting == boarded)
        #expect(stored.plan.unplanned[0].reasons[0].text == "L-003 past niet bij \(boarded[1])")
        #expect(stored.problem.places[0] == Sample.problem.places[0])
        #expect(stored.problem.places[1].coordinate == nil)
        #expect(stored.record.cost == Sample.plan().record.cost)
        #expect(stored.inputHash != Sample.plan().inputHash)
        let summaries = try workspace.plans()
        #expect(summaries.allSatisfy { $0.redactedAt != nil })
        #expect(summaries[1].id.text == "proef-\(boarded[1])")
    }

    @Test func homeThatASisterSharesStays() throws {
        var plan = Sample.plan(named: "samen")
        plan.problem.requests[1].place = "W1"
        _ = try workspace.save(plan)
        _ = try workspace.erase("L-002")
        let stored = try #require(try workspace.plan(named: "samen"))
        #expect(stored.problem.places[0].coordinate == Sample.pupils[0].home.coordinate)
    }

    @Test func longerCodesAreOtherPupils() throws {
        _ = try workspace.importPupils(
            [Sourced(Sample.pupil("L-0012", apartFrom: ["L-001"]), line: 2)], from: Sample.laterFile, replacing: false)
        var plan = Sample.plan(named: "langer")
        plan.record.notes = ["L-0012 en L-001, xL-001"]
        _ = try workspace.save(plan)
        _ = try workspace.erase("L-001")
        #expect(try workspace.region().pupils.map(\.id) == ["L-0012", "L-002", "L-003"])
        let notes = try #require(try workspace.plan(named: "langer")).record.notes
        #expect(notes[0].wholeMatch(of: /L-0012 en gewist-[0-9a-f]+, xL-001/) != nil)
    }

    @Test func fileNamesLoseTheCodeToo() throws {
        let file = SourceFile(name: "aanmelding L-009.csv", hash: Sample.file.hash)
        _ = try workspace.importPupils([Sourced(Sample.pupil("L-009"), line: 2)], from: file, replacing: false)
        _ = try workspace.erase("L-009")
        #expect(try !folder.openedBytes().contains("L-009"))
    }

    @Test func erasingAgainFindsNothing() throws {
        _ = try workspace.erase("L-001")
        #expect(try workspace.erase("L-001").foundNothing)
    }

    @Test func logNamesNoPupil() throws {
        _ = try workspace.erase("L-001")
        try workspace.log(.inspected, plan: "2026-11-23-heen", count: 1)
        let entries = try workspace.logEntries().suffix(2)
        #expect(entries.map(\.action) == [.erased, .inspected])
        #expect(entries.first?.count == 2)
        #expect(entries.last?.plan == "2026-11-23-heen")
        #expect(entries.last?.planVersion == 1)
    }
}

extension Data {
    func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
