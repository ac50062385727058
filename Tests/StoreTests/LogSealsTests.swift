import Domain
import Foundation
import GRDB
import Testing

@testable import Store

/// Someone with the file in hand changes the log.
@Suite struct LogSealsTests {
    let folder: ScratchFolder
    let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        let workspace = try Sample.workspace(at: path)
        for count in 1...3 { try workspace.log(.exported, count: count) }
    }

    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { database in
            for trigger in ["log_is_kept", "log_stays", "log_seals_are_kept", "log_seals_stay"] {
                try database.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try database.execute(sql: sql)
        }
        try queue.close()
    }

    private func seals() throws -> LogSeals { try Workspace.open(at: path, mode: .read).checkedSeals() }

    @Test func anHonestLogIsWhole() throws {
        let seals = try seals()
        #expect(seals.breaks == [])
        #expect(seals.lines == 9)
        #expect(seals.all.count == 9)
        let workspace = try Workspace.open(at: path, mode: .write)
        try workspace.log(.checked)
        #expect(try workspace.checkedSeals().all.isSuperset(of: seals.all))
    }

    @Test func erasingAPupilAndAPlanLeavesItWhole() throws {
        let workspace = try Workspace.open(at: path, mode: .write)
        _ = try workspace.save(Sample.plan())
        _ = try workspace.erase("L-001")
        _ = try workspace.expire(before: [.plans: try #require(PlanDate("2027-01-01"))])
        #expect(try workspace.plans() == [])
        #expect(try workspace.checkedSeals().breaks == [])
    }

    @Test(arguments: [
        "UPDATE log SET actor = 'iemand anders' WHERE id = 8",
        "UPDATE log SET at = '2020-01-01T00:00:00Z' WHERE id = 8",
        "UPDATE log SET action = 'gecontroleerd' WHERE id = 8", "UPDATE log SET count = 99 WHERE id = 8",
        "DELETE FROM log WHERE id = 8", "UPDATE log_seals SET seal = substr(seal, 2) || 'f' WHERE log_id = 8",
        "UPDATE log SET id = 100 WHERE id = 8", "DELETE FROM log_seals WHERE log_id = 8",
    ])
    func aChangeInTheMiddleShows(sql: String) throws {
        try tamper(sql)
        let breaks = try seals().breaks
        #expect(breaks.contains { $0.line == 8 }, "\(breaks)")
    }

    @Test func aLineThatIsGoneWithItsSealShowsInTheNext() throws {
        try tamper("DELETE FROM log WHERE id = 8; DELETE FROM log_seals WHERE log_id = 8")
        #expect(try seals().breaks.map(\.line) == [9])
    }

    @Test func theEndCutOffShowsByASealThatWasKept() throws {
        let kept = try #require(try seals().last)
        try tamper("DELETE FROM log WHERE id > 7; DELETE FROM log_seals WHERE log_id > 7")
        let seals = try seals()
        #expect(seals.breaks == [])
        #expect(!seals.all.contains(kept))
    }

    @Test func aFileFromBeforeThereWereSealsGetsThem() throws {
        try tamper("DELETE FROM log_seals")
        #expect(try seals().breaks.count == 9)
        let workspace = try Workspace.open(at: path, mode: .write)
        try workspace.log(.checked)
        #expect(try workspace.checkedSeals().breaks == [])
        #expect(try workspace.checkedSeals().all.count == 10)
    }

    @Test func theProgramItselfCannotShortenTheLog() throws {
        let workspace = try Workspace.open(at: path, mode: .write)
        #expect(throws: Fault.self) { try workspace.write { try $0.execute(sql: "DELETE FROM log") } }
        #expect(throws: Fault.self) { try workspace.write { try $0.execute(sql: "DELETE FROM log_seals") } }
    }
}
