import Foundation
import Optimiser

/// Mixed-load school buses of Park, Tae & Kim (2012): stops with pupils of one school each, identical buses.
///
/// Tenths of a second, because service times are not whole seconds: boarding takes 19 + 2.6 n, alighting 29 + 1.9 n.
struct ParkFolder {
    /// Feet per second (20 miles an hour).
    private static let speed = 29.3333333
    private static let depot = (x: 105_600.0, y: 105_600.0)
    private static let seats = 66
    /// More than all travel of a plan: buses first.
    static let busCost = 100_000_000

    struct School {
        var code: String
        var x, y: Double
        var low, high: Int
    }

    struct Stop {
        var code: String
        var x, y: Double
        var school: Int
        var pupils: Int
    }

    var name: String
    var schools: [School] = []
    var stops: [Stop] = []
    /// Tenths of a second.
    let mostRide: Int

    init(path: String, mostRideSeconds: Int) throws {
        let folder = URL(fileURLWithPath: path)
        name = "\(folder.lastPathComponent)_\(mostRideSeconds)"
        mostRide = mostRideSeconds * 10
        for fields in try Self.rows(folder.appendingPathComponent("Schools.txt")) {
            schools.append(
                School(
                    code: fields[0], x: Double(fields[1]) ?? 0, y: Double(fields[2]) ?? 0, low: Self.moment(fields[3]),
                    high: Self.moment(fields[4])))
        }
        for fields in try Self.rows(folder.appendingPathComponent("Stops.txt")) {
            guard let school = schools.firstIndex(where: { $0.code == fields[3] }) else { continue }
            stops.append(
                Stop(
                    code: fields[0], x: Double(fields[1]) ?? 0, y: Double(fields[2]) ?? 0, school: school,
                    pupils: Int(fields[4]) ?? 0))
        }
    }

    private static func rows(_ file: URL) throws -> [[String]] {
        try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { $0.count >= 5 }
    }

    /// `0730` or `730`, in tenths of a second; moved up by three hours, because buses may leave before midnight.
    private static func moment(_ text: String) -> Int {
        let value = Int(text) ?? 0
        return ((value / 100) * 3600 + (value % 100) * 60 + 10_800) * 10
    }

    func tables() -> InstanceTables {
        let points = [Self.depot] + schools.map { (x: $0.x, y: $0.y) } + stops.map { (x: $0.x, y: $0.y) }
        var literature = LiteratureTables(requests: stops.count, places: points.count)
        for (from, a) in points.enumerated() {
            for (to, b) in points.enumerated() {
                let seconds = Int((abs(a.x - b.x) + abs(a.y - b.y)) / Self.speed + 1e-9)
                literature.setLeg(from, to, time: 10 * seconds, length: seconds)
            }
        }
        var prices = Prices()
        prices.dutyFixed = Self.busCost
        prices.length = Price(rate: 1, divisor: 1)
        var capacity = Load.zero
        capacity[0] = Int16(Self.seats)
        literature.tables.fleetCounts = [stops.count]
        literature.tables.classes = [
            VehicleClass(
                fleet: 0, type: 0, depot: 0, shiftLow: 0, shiftHigh: 4_000_000, reconfigurable: false,
                configurations: [capacity], prices: prices)
        ]
        for (index, stop) in stops.enumerated() { add(stop, index, &literature) }
        return literature.tables
    }

    private func add(_ stop: Stop, _ index: Int, _ literature: inout LiteratureTables) {
        let boarding = (190 + 26 * stop.pupils) / 10 * 10
        let school = schools[stop.school]
        var load = Load.zero
        load[0] = Int16(stop.pupils)
        let place = 1 + schools.count + index
        literature.add(
            boarding: .init(
                place: place, stop: place, service: boarding, sequel: boarding, low: 0, high: 4_000_000),
            alighting: .init(
                place: 1 + stop.school, stop: 1 + stop.school, fixedTime: 290, service: 19 * stop.pupils, sequel: 0,
                low: school.low, high: school.high),
            // The limit holds from the start of boarding.
            rideCap: mostRide - boarding, load: load)
    }

    /// Codes of stops and schools per bus.
    func visits(_ result: Engine.Result) -> [[String]] {
        result.routes.map { route in
            var codes: [String] = []
            for event in route.events {
                let stop = stops[event / 2]
                let code = event % 2 == 0 ? stop.code : schools[stop.school].code
                if codes.last != code { codes.append(code) }
            }
            return codes
        }
    }
}
