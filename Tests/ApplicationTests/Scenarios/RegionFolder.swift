import Domain
import Foundation
import GRDB
import Store
import Testing

@testable import Application

/// A folder with the workspace of a small invented region, and a folder for scenarios beside it; gone after the test.
final class RegionFolder: Sendable {
    let url: URL
    let date: PlanDate

    /// - Parameter pupils: 20 is the smallest region that is invented.
    init(pupils: Int = 20) throws {
        date = try #require(PlanDate(year: 2026, month: 11, day: 24))
        url = FileManager.default.temporaryDirectory.appending(path: "ritwijzer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url.appending(path: "scenarios"), withIntermediateDirectories: true)
        _ = try GenerateVerb(folder: url.appending(path: "invoer").path, pupils: pupils, seed: 5).run()
        _ = try ImportVerb(workspace: workspace, kind: .folder, file: url.appending(path: "invoer").path).run()
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A second workspace of the same region without the carrier's routes: those would be the plan.
    func workspaceWithoutRoutes() throws -> String {
        let input = url.appending(path: "invoer")
        try FileManager.default.removeItem(at: input.appending(path: "ritten.csv"))
        let workspace = path("eigen.ritwijzer")
        _ = try ImportVerb(workspace: workspace, kind: .folder, file: input.path).run()
        return workspace
    }

    var workspace: String { url.appending(path: "regio.ritwijzer").path }
    func store() throws -> Workspace { try Workspace.open(at: workspace, mode: .write) }
    func path(_ name: String) -> String { url.appending(path: name).path }

    /// Says when the plans with version 1, 2, … were stored, in place of the day that the test runs: what is stored after
    /// its half-day began was no promise.
    ///
    /// - Parameter moments: ISO 8601, UTC.
    func setMoments(ofVersions moments: [String], in workspace: String) throws {
        let database = try DatabaseQueue(path: workspace)
        try database.write { database in
            for (version, moment) in zip(1..., moments) {
                try database.execute(
                    sql: "UPDATE plans SET created_at = ? WHERE version = ?", arguments: [moment, version])
                try #require(database.changesCount == 1)
            }
        }
        try database.close()
    }

    func write(_ text: String, scenario name: String) throws {
        try Data(text.utf8).write(to: url.appending(path: "scenarios/\(name).yaml"))
    }

    /// Another limit on ride time.
    func writeCap(_ minutes: Int) throws {
        try write(
            """
            naam: Reistijd hooguit \(minutes) minuten
            vraag: Wat kost \(minutes) minuten?
            wijzigingen:
              - normen:
                  reistijd_max:
                    waarde: \(minutes)
            """, scenario: "reistijd-\(minutes)")
    }

    func selection(_ names: [Scenario.ID], seeds: Int = 1, threads: Int = 2, steps: Int = 60) -> ScenarioSelection {
        ScenarioSelection(
            workspace: workspace, folder: url.appending(path: "scenarios").path, names: names, date: date,
            effort: Self.effort(seeds: seeds, threads: threads, steps: steps))
    }

    static func effort(seeds: Int = 1, threads: Int = 2, steps: Int = 60) -> SeriesEffort {
        SeriesEffort(solve: Effort(secondsLimit: nil, iterationLimit: steps, threads: threads), seeds: seeds)
    }
}
