import Domain
import Foundation
import Store
import Testing

/// Solves of scenarios that are kept.
@Suite struct ResultsTests {
    let folder: ScratchFolder
    let path: String
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        workspace = try Sample.workspace(at: path)
    }

    private func key(_ letter: String = "d", seed: UInt64 = .max, limits: String = "30 s") -> ResultKey {
        ResultKey(
            problemHash: String(repeating: letter, count: 64), seed: seed, limits: limits, programVersion: "0.1")
    }

    private func result(_ key: ResultKey) -> KeptResult {
        let plan = Sample.plan()
        return KeptResult(
            key: key, date: plan.problem.date, plan: plan.plan, record: plan.record, findings: plan.findings)
    }

    private func keep(_ key: ResultKey, atMost characters: Int = Workspace.mostResultCharacters) throws {
        try workspace.keep(result(key), since: workspace.erasureMark(), atMost: characters)
    }

    @Test func comesBackAsItWas() throws {
        try keep(key())
        #expect(try workspace.keptResult(key()) == result(key()))
    }

    @Test func everyPartOfTheKeyCounts() throws {
        try keep(key())
        var older = key()
        older.programVersion = "0.0"
        for other in [key("e"), key(seed: 1), key(limits: "60 s"), older] {
            #expect(try workspace.keptResult(other) == nil)
        }
    }

    @Test func theOldestMakeRoom() throws {
        try keep(key("a"))
        // Room for two and a half.
        let parts: [any Encodable] = [Sample.plan().plan, Sample.plan().record, Sample.plan().findings]
        let size = try parts.map { try JSONEncoder().encode($0).count }.reduce(0, +)
        for letter in ["b", "c"] { try keep(key(letter), atMost: size * 5 / 2) }
        #expect(try workspace.keptResult(key("a")) == nil)
        #expect(try workspace.keptResult(key("b")) != nil)
        #expect(try workspace.keptResult(key("c")) != nil)
    }

    @Test("no byte of an erased pupil is left", arguments: ["L-001", "L-002", "L-003"] as [Pupil.ID])
    func erased(pupil: Pupil.ID) throws {
        try keep(key())
        let held = try workspace.personalData(of: pupil).computations
        #expect(held.count == 1)
        #expect(held.first?.direction == .toSchool)
        #expect((held.first?.unplanned != nil) == (pupil == "L-003"))
        #expect((held.first?.duty == "D1") == (pupil != "L-003"))
        #expect(try workspace.erase(pupil).computations == 1)
        #expect(try workspace.keptResult(key()) == nil)
        #expect(try folder.bytes().range(of: Data(pupil.text.utf8)) == nil)
        #expect(try workspace.integrityCheck() == [])
    }

    @Test func someoneWhoIsOnlyInAResultCanBeErased() throws {
        try keep(key())
        _ = try workspace.importPupils(
            [Sourced(Sample.pupil("L-009"), line: 2)], from: Sample.laterFile, replacing: true)
        #expect(try !workspace.personalData(of: "L-001").isEmpty)
        let outcome = try workspace.erase("L-001")
        #expect(!outcome.wasListed && !outcome.foundNothing)
        #expect(try workspace.erase("L-001").foundNothing)
    }

    @Test func otherPupilsResultsStay() throws {
        try keep(key())
        _ = try workspace.importPupils(
            [Sourced(Sample.pupil("L-009"), line: 2)], from: Sample.laterFile, replacing: false)
        #expect(try workspace.erase("L-009").computations == 0)
        #expect(try workspace.keptResult(key()) != nil)
    }

    /// The search had the pupil before the erasure, and would bring it back.
    @Test func aResultThatBeganBeforeAnErasureIsNotKept() throws {
        let mark = try workspace.erasureMark()
        _ = try workspace.erase("L-003")
        try workspace.keep(result(key()), since: mark)
        #expect(try workspace.keptResult(key()) == nil)
        #expect(try folder.bytes().range(of: Data("L-003".utf8)) == nil)
    }
}
