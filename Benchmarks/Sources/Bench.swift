import ArgumentParser
import Domain
import Foundation
import Optimiser

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritwijzer-bench", abstract: "Measures the engine on instances of the literature.",
        subcommands: [Regio.self])
}

struct Regio: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A morning of a region (pupil-run/1).")

    @Argument var file: String
    @Option var seconds: Double?
    @Option var iterations: Int?
    @Option var seed: UInt64 = 1
    @Option var threads = 1
    @Option var uit: String?

    func run() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let region = try decoder.decode(RegionFile.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        let tables = region.tables()
        let parameters = SolveParameters(
            seed: seed, secondsLimit: seconds, iterationLimit: iterations, threads: threads)
        let control = SolveControl { progress in
            guard ProcessInfo.processInfo.environment["VOORTGANG"] != nil else { return }
            FileHandle.standardError.write(
                Data(
                    "\(progress.phase) \(progress.cost.rawValue) \(progress.unplanned) \(progress.iterations) \(progress.elapsed)\n"
                        .utf8))
        }
        let result = Engine.run(tables, parameters, control)
        let euros = Double(result.cost) / Double(100 * RegionFile.costScale)
        print(
            "\(region.name) cost \(euros) vehicles \(result.routes.count) unplanned \(result.unplanned.count) iterations \(result.iterations) sp \(result.statistics.partitioningImprovements)/\(result.statistics.partitioningRounds)"
        )
        guard let uit else { return }
        try RegionSolution(region, tables, result).write(to: uit)
    }
}

struct RegionSolution: Encodable {
    struct Stop: Encodable {
        var pupil: Int
        var kind: String
        var t: Int
    }

    struct Route: Encodable {
        var type: String
        var depot, startS, endS: Int
        var stops: [Stop]
    }

    var instance: String
    var solver = "ritwijzer"
    var wallS = 0.0
    var note = ""
    var routes: [Route]

    init(_ region: RegionFile, _ tables: InstanceTables, _ result: Engine.Result) {
        instance = region.name
        routes = result.routes.map { route in
            let fleet = tables.classes[route.vehicleClass].fleet
            return Route(
                type: region.vehicleTypes[fleet / region.depots.count].id, depot: fleet % region.depots.count,
                startS: route.start, endS: route.end,
                stops: zip(route.events, route.begins).map {
                    Stop(pupil: $0 / 2, kind: $0 % 2 == 0 ? "board" : "alight", t: $1)
                })
        }
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        try encoder.encode(self).write(to: URL(fileURLWithPath: path))
    }
}
