import Foundation
import Optimiser

/// Dial-a-ride instances as text: Cordeau (2006) a/b, Cordeau & Laporte (2003) pr, and the heterogeneous ones with several
/// depots of Malheiros et al. (2021). Minutes and distances are real numbers and become integers of these scales.
struct DialARideFile {
    /// Per minute.
    static let timeScale = 100_000.0
    /// Per unit of distance: costs agree to the fourth decimal.
    static let lengthScale = 1_000_000.0

    struct Node {
        var x, y, service, low, high: Double
        var loads: [Int]
        var mostRide: Double
    }

    struct Vehicle: Hashable {
        var longest: Double
        var capacities: [Int]
        var depot: Int
    }

    enum Failure: Error { case malformed }

    var name: String
    /// In the order of the file.
    var vehicles: [Vehicle]
    var depots: [Node]
    var boarding: [Node]
    var alighting: [Node]

    /// - Parameter heterogeneous: the Malheiros format, with the literature's four depots.
    init(path: String, heterogeneous: Bool) throws {
        name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map { $0.split(whereSeparator: \.isWhitespace).compactMap { Double($0) } }.filter { !$0.isEmpty }
        guard let head = lines.first, head.count >= 2 else { throw Failure.malformed }
        vehicles = []
        depots = []
        boarding = []
        alighting = []
        if heterogeneous {
            try readHeterogeneous(lines, vehicles: Int(head[0]))
        } else {
            try readPlain(lines, head)
        }
    }

    private mutating func readPlain(_ lines: [[Double]], _ head: [Double]) throws {
        guard head.count >= 5 else { throw Failure.malformed }
        let nodes = lines.dropFirst().filter { $0.count >= 7 }.map {
            Node(x: $0[1], y: $0[2], service: $0[3], low: $0[5], high: $0[6], loads: [Int($0[4])], mostRide: head[4])
        }
        let requests = (nodes.count - 1) / 2
        guard requests > 0, nodes.count > 2 * requests else { throw Failure.malformed }
        depots = [nodes[0]]
        boarding = Array(nodes[1...requests])
        alighting = Array(nodes[(requests + 1)...(2 * requests)])
        vehicles = Array(
            repeating: Vehicle(longest: head[2], capacities: [Int(head[3])], depot: 0), count: Int(head[0]))
    }

    private mutating func readHeterogeneous(_ lines: [[Double]], vehicles count: Int) throws {
        guard lines.count > count + 3 else { throw Failure.malformed }
        let nodes = lines.dropFirst(count + 1).filter { $0.count >= 11 }.map {
            Node(
                x: $0[1], y: $0[2], service: $0[3], low: $0[9], high: $0[10], loads: $0[5...8].map { Int($0) },
                mostRide: $0[4])
        }
        let requests = (nodes.count - 2) / 2
        depots = [(-5, -5), (5, 5), (-5, 5), (5, -5)].map {
            Node(x: $0.0, y: $0.1, service: 0, low: nodes[0].low, high: nodes[0].high, loads: [], mostRide: 0)
        }
        boarding = Array(nodes[1...requests])
        alighting = Array(nodes[(requests + 1)...(2 * requests)])
        vehicles = lines[1...count].enumerated().map { index, line in
            Vehicle(longest: line[0], capacities: line[1...4].map { Int($0) }, depot: index % 4)
        }
    }

    /// Loads that are compared by components. One resource as it is; four (staff, patient seat, stretcher, wheelchair) as
    /// the sums of Parragh (2011): who may sit where.
    private func load(_ amounts: [Int]) -> Load {
        var load = Load.zero
        if amounts.count == 4 {
            load[0] = Int16(amounts[3])
            load[1] = Int16(amounts[2])
            load[2] = Int16(amounts[1] + amounts[2])
            load[3] = Int16(amounts[0] + amounts[1] + amounts[2])
        } else {
            load[0] = Int16(amounts[0])
        }
        return load
    }

    /// Equal vehicles, in the order of their first appearance.
    var kinds: [Vehicle] { vehicles.reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }

    func tables() -> InstanceTables {
        let nodes = depots + boarding + alighting
        var literature = LiteratureTables(requests: boarding.count, places: nodes.count)
        for (from, a) in nodes.enumerated() {
            for (to, b) in nodes.enumerated() {
                let distance = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
                literature.setLeg(
                    from, to, time: Self.integer(distance, Self.timeScale),
                    length: Self.integer(distance, Self.lengthScale))
            }
        }
        addClasses(&literature.tables)
        for request in boarding.indices {
            literature.add(
                boarding: visit(boarding[request], depots.count + request),
                alighting: visit(alighting[request], depots.count + boarding.count + request),
                rideCap: Self.integer(boarding[request].mostRide, Self.timeScale),
                load: load(boarding[request].loads))
        }
        return literature.tables
    }

    private func addClasses(_ tables: inout InstanceTables) {
        var prices = Prices()
        prices.length = Price(rate: 1, divisor: 1)
        for (index, kind) in kinds.enumerated() {
            tables.fleetCounts.append(vehicles.count { $0 == kind })
            tables.classes.append(
                VehicleClass(
                    fleet: index, type: index, depot: kind.depot,
                    shiftLow: Self.integer(depots[kind.depot].low, Self.timeScale),
                    shiftHigh: Self.integer(depots[kind.depot].high, Self.timeScale),
                    longestDuty: Self.integer(kind.longest, Self.timeScale), reconfigurable: false,
                    configurations: [load(kind.capacities)], prices: prices))
        }
    }

    private func visit(_ node: Node, _ place: Int) -> LiteratureTables.Visit {
        let service = Self.integer(node.service, Self.timeScale)
        return LiteratureTables.Visit(
            place: place, stop: place, service: service, sequel: service,
            low: Self.integer(node.low, Self.timeScale), high: Self.integer(node.high, Self.timeScale))
    }

    private static func integer(_ value: Double, _ scale: Double) -> Int { Int((value * scale).rounded()) }

    /// Node numbers of the file per vehicle, in the file's order of vehicles; unused vehicles have none.
    func nodeLists(_ result: Engine.Result, _ tables: InstanceTables) -> [[Int]] {
        var lists = Array(repeating: [Int](), count: vehicles.count)
        for route in result.routes {
            let kind = kinds[tables.classes[route.vehicleClass].fleet]
            guard let free = vehicles.indices.first(where: { vehicles[$0] == kind && lists[$0].isEmpty }) else {
                continue
            }
            lists[free] = route.events.map { $0 % 2 == 0 ? 1 + $0 / 2 : 1 + boarding.count + $0 / 2 }
        }
        return lists
    }
}
