import Foundation
import Optimiser

/// A plan in the format that the region files' checker reads.
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
