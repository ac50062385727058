import Domain
import Foundation
import Store
import Testing

/// DESIGN §8: a crash at any moment, also `kill -9`, leaves the last complete state.
@Suite struct CrashTests {
    @Test func killedInTheMiddleOfWriting() throws {
        let folder = try ScratchFolder()
        let path = folder.file("regio.ritwijzer")
        let plan = Sample.plan(named: "basis")
        do { _ = try Sample.workspace(at: path).save(plan) }
        var known = 0
        for attempt in 0..<40 {
            let writer = try Companion("write", path)
            let first = Int(writer.line() ?? "") ?? 0
            // Spread over several rounds of writing, each of some milliseconds.
            usleep(UInt32((attempt * 7919) % 30_000))
            let said = max(first, Int(writer.kill() ?? "") ?? 0)
            #expect(said > known, "the writer wrote nothing before it was killed")
            known = try verify(path, atLeast: said, plan)
        }
    }

    /// - Returns: the newest version.
    private func verify(_ path: String, atLeast said: Int, _ plan: StoredPlan) throws -> Int {
        let workspace = try Workspace.open(at: path, mode: .write)
        #expect(try workspace.integrityCheck() == [])
        let versions = try workspace.plans().filter { $0.id == "reeks" }.map(\.version)
        #expect(versions == Array(1...versions.count))
        #expect(versions.count == said || versions.count == said + 1, "a plan that was stored is gone")
        let newest = try #require(try workspace.plan(named: "reeks"))
        #expect(newest.problem == plan.problem)
        #expect(newest.plan == plan.plan)
        let rounds = Set(try workspace.region().pupils.map(\.home.coordinate.latitude))
        #expect(rounds.count == 1, "half an import")
        let round = Int(((rounds.first ?? 0) - 50) * 1000 + 0.5)
        #expect(round >= said && round <= versions.count)
        #expect(try workspace.provenance(ofPupil: "L-001")?.file.name == "ronde-\(round).csv")
        return versions.count
    }
}
