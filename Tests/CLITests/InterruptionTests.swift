import Foundation
import Testing

/// Ctrl-C during a search keeps the best plan so far.
@Suite(.serialized) struct InterruptionTests {
    @Test("a signal ends the search with exit status 4 and a stored plan", arguments: [SIGINT, SIGTERM])
    func interrupted(signal: Int32) throws {
        let scratch = try Scratch()
        let environment = ["RITWIJZER_WERKMAP": "regio.ritwijzer"]
        let imported = try Binary.run(["importeer", "map", Checkout.demo.path], in: scratch, environment: environment)
        try #require(imported.status == 0, "\(imported)")
        let started = try Binary.start(
            ["plan", "--datum", "2026-11-24", "--richting", "heen", "--seconden", "90"], in: scratch,
            environment: environment)
        try waitUntilItListens(started.process)
        Thread.sleep(forTimeInterval: 1)
        kill(started.process.processIdentifier, signal)
        started.process.waitUntilExit()
        let result = try started.result()
        #expect(result.status == 4, "\(result)")
        #expect(result.output.contains("Plan 2026-11-24-heen, versie 1"))
        let judged = try Binary.run(["controleer", "plan", "2026-11-24-heen"], in: scratch, environment: environment)
        #expect(judged.status == 0, "\(judged)")
    }

    @Test func aProblemFromADocumentKeepsItsPlanToo() throws {
        let scratch = try Scratch()
        let environment = ["RITWIJZER_WERKMAP": "regio.ritwijzer"]
        for arguments in [
            ["importeer", "map", Checkout.demo.path],
            ["exporteer", "probleem", "--datum", "2026-11-24", "--richting", "terug", "--uit", "probleem.json"],
        ] {
            try #require(try Binary.run(arguments, in: scratch, environment: environment).status == 0)
        }
        let started = try Binary.start(
            ["los-op", "probleem.json", "--seconden", "90", "--uit", "plan.json"], in: scratch)
        try waitUntilItListens(started.process)
        kill(started.process.processIdentifier, SIGINT)
        started.process.waitUntilExit()
        #expect(try started.result().status == 4)
        let judged = try Binary.run(["controleer", "probleem.json", "plan.json"], in: scratch)
        #expect(judged.status == 0, "\(judged)")
    }

    @Test func aSeriesThatIsStoppedGoesOnWithTheSameCommand() throws {
        let scratch = try Scratch()
        let environment = ["RITWIJZER_WERKMAP": "regio.ritwijzer"]
        let series = ["scenario", "reken", "basis", "--datum", "2026-11-24", "--zaden", "1"]
        let imported = try Binary.run(["importeer", "map", Checkout.demo.path], in: scratch, environment: environment)
        try #require(imported.status == 0, "\(imported)")
        let started = try Binary.start(series + ["--seconden", "90"], in: scratch, environment: environment)
        try waitUntilItListens(started.process)
        kill(started.process.processIdentifier, SIGINT)
        started.process.waitUntilExit()
        let result = try started.result()
        #expect(result.status == 4, "\(result)")
        #expect(result.talk.contains("Wat al is uitgerekend, blijft bewaard."))
        #expect(result.talk.contains("dit scenario is nog niet uitgerekend"))
        let finished = try Binary.run(
            series + ["--stappen", "40", "--richting", "heen"], in: scratch, environment: environment)
        #expect(finished.status == 0, "\(finished)")
    }

    /// The program has taken SIGINT over when the system no longer says that it ends the process.
    private func waitUntilItListens(_ process: Process) throws {
        for _ in 0..<6000 {
            let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
            let masks = status.matches(of: /Sig(?:Ign|Blk|Cgt):\s*([0-9a-f]+)/).compactMap {
                UInt64($0.output.1, radix: 16)
            }
            if masks.contains(where: { $0 & 2 != 0 }) { return }
            Thread.sleep(forTimeInterval: 0.05)
        }
        Issue.record("the program never began to listen")
    }
}
