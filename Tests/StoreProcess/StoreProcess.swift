import Domain
import Foundation
import GRDB
import Store

/// A second process for StoreTests: it writes until it is killed, holds the lock of a writer, reads along, or works
/// without the rights of the tests' own user.
@main enum StoreProcess {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(64) }
        let path = arguments[2]
        do {
            switch arguments[1] {
            case "write": try writeForEver(path)
            case "read": try readForEver(path)
            case "hold": try hold(path, "BEGIN IMMEDIATE")
            case "look": try hold(path, "BEGIN")
            case "create": try withoutRights { _ = try Workspace.create(at: path) }
            case "open": try withoutRights { _ = try Workspace.open(at: path, mode: .read).region() }
            case "save": try withoutRights { try Workspace.open(at: path, mode: .write).log(.checked) }
            default: exit(64)
            }
        } catch let fault as Fault {
            say(fault.code)
            exit(fault.kind == .input ? 2 : 3)
        }
    }

    /// Saves the plan `basis` under `reeks`, and moves all pupils to one latitude that tells the round: a reader who
    /// finds two latitudes has seen half an import. Says each version when it is stored.
    private static func writeForEver(_ path: String) throws {
        let workspace = try Workspace.open(at: path, mode: .write)
        guard var plan = try workspace.plan(named: "basis") else { exit(64) }
        plan.id = "reeks"
        var round = 0
        while true {
            round += 1
            plan.record.iterations = round
            let version = try workspace.save(plan)
            let moved = try workspace.region().pupils.map { pupil in
                var pupil = pupil
                let longitude = pupil.home.coordinate.longitude
                pupil.home.coordinate = Coordinate(latitude: 50 + Double(version) / 1000, longitude: longitude)
                return Sourced(pupil, line: version)
            }
            let file = SourceFile(name: "ronde-\(version).csv", hash: ContentHash.sha256(Data("\(version)".utf8)))
            _ = try workspace.importPupils(moved, from: file, replacing: true)
            say("\(version)")
        }
    }

    private static func readForEver(_ path: String) throws {
        let workspace = try Workspace.open(at: path, mode: .read)
        while true { say("\(Set(try workspace.region().pupils.map(\.home.coordinate.latitude)).count)") }
    }

    /// Keeps a transaction open until something comes in on standard input.
    private static func hold(_ path: String, _ begin: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: begin)
            _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM pupils")
            say("held")
            _ = readLine()
            try database.execute(sql: "COMMIT")
        }
    }

    /// The superuser may write anywhere, so step down first.
    private static func withoutRights(_ body: () throws -> Void) throws {
        if getuid() == 0, setgid(65_534) != 0 || setuid(65_534) != 0 { exit(64) }
        try body()
        say("fine")
    }

    private static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
}
