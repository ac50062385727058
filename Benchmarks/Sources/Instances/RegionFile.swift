import Foundation
import Optimiser

/// A `pupil-run/1` instance (one morning of a region), as the shared benchmark folder has them.
struct RegionFile: Decodable {
    struct Parameters: Decodable {
        var deliverEarlyS, deliverLateS, boardS, boardWheelchairS, alightPupilS, alightWheelchairS: Int
        var alightStopS, dayStartS, dayEndS: Int
        var alightRule, configRule, noCombineRule: String
        var detour: Double
        var speedBands: [[Double?]]
    }

    struct Point: Decodable {
        var lat, lon: Double
    }

    struct School: Decodable {
        var lat, lon: Double
        var bellS: Int
    }

    struct Pupil: Decodable {
        var lat, lon: Double
        var school, maxRideS: Int
        var wheelchair, individual, attendant: Bool
    }

    struct VehicleType: Decodable {
        var id: String
        var configs: [[Int]]
        var attendant: Bool
        var fixedC, perHourC, perKmC, availablePerDepot: Int
    }

    var name: String
    var params: Parameters
    var depots: [Point]
    var schools: [School]
    var pupils: [Pupil]
    var noCombine: [[Int]]
    var vehicleTypes: [VehicleType]

    /// Cost in hundredths of a cent, so that lines lose nothing by rounding.
    static let costScale = 100

    func tables() -> InstanceTables {
        var tables = InstanceTables()
        tables.requestCount = pupils.count
        fillTravel(&tables)
        for index in vehicleTypes.indices { addClasses(ofType: index, &tables) }
        for pupil in pupils.indices { add(pupil, &tables) }
        tables.conflicts = Array(repeating: [], count: pupils.count)
        for pair in noCombine {
            tables.conflicts[pair[0]].append(pair[1])
            tables.conflicts[pair[1]].append(pair[0])
        }
        tables.companions = Array(repeating: [], count: pupils.count)
        tables.isStopwise = false
        tables.mayPassOwnStop = true
        return tables
    }

    private func fillTravel(_ tables: inout InstanceTables) {
        let points =
            depots.map { ($0.lat, $0.lon) } + schools.map { ($0.lat, $0.lon) } + pupils.map { ($0.lat, $0.lon) }
        tables.placeCount = points.count
        tables.seconds = Array(repeating: 0, count: points.count * points.count)
        tables.metres = tables.seconds
        for (from, a) in points.enumerated() {
            for (to, b) in points.enumerated() {
                let (phi1, phi2) = (a.0 * .pi / 180, b.0 * .pi / 180)
                let (u, v) = (sin((phi2 - phi1) / 2), sin((b.1 - a.1) * .pi / 360))
                let h = u * u + cos(phi1) * cos(phi2) * v * v
                let length = (params.detour * 2 * 6_371_000 * asin(min(1, h).squareRoot()) + 0.5).rounded(.down)
                tables.metres[from * points.count + to] = Int32(length)
                tables.seconds[from * points.count + to] = Int32(duration(length))
            }
        }
    }

    private func duration(_ length: Double) -> Double {
        var total = 0.0
        var low = 0.0
        for band in params.speedBands {
            let high = band[0] ?? .infinity
            total += max(0, min(length, high) - low) / ((band[1] ?? 1) / 3.6)
            low = high
        }
        return (total + 0.5).rounded(.down)
    }

    private func addClasses(ofType index: Int, _ tables: inout InstanceTables) {
        let type = vehicleTypes[index]
        var prices = Prices()
        prices.dutyFixed = type.fixedC * Self.costScale
        prices.dutyTime = Price(rate: type.perHourC * Self.costScale, divisor: 3600)
        prices.length = Price(rate: type.perKmC * Self.costScale, divisor: 1000)
        let configurations = type.configs.map { config in
            var load = Load.zero
            load[0] = Int16(config[0])
            load[3] = Int16(config[1])
            return load
        }
        for depot in depots.indices {
            tables.fleetCounts.append(type.availablePerDepot)
            tables.classes.append(
                VehicleClass(
                    fleet: tables.fleetCounts.count - 1, type: index, hasAttendant: type.attendant,
                    depot: depot, shiftLow: params.dayStartS, shiftHigh: params.dayEndS,
                    reconfigurable: params.configRule == "any_time", configurations: configurations, prices: prices))
        }
    }

    private func add(_ index: Int, _ tables: inout InstanceTables) {
        let pupil = pupils[index]
        let home = depots.count + schools.count + index
        let school = depots.count + pupil.school
        let boarding = pupil.wheelchair ? params.boardWheelchairS : params.boardS
        let perPupil = params.alightRule == "per_pupil"
        let alighting = perPupil ? (pupil.wheelchair ? params.alightWheelchairS : params.alightPupilS) : 0
        let bell = schools[pupil.school].bellS
        tables.place += [home, school]
        tables.stopKey += [home, school]
        tables.service += [boarding, alighting]
        tables.sequel += [boarding, alighting]
        tables.fixedTime += [0, perPupil ? 0 : params.alightStopS]
        let latest = bell - params.deliverLateS
        let direct = Int(tables.seconds[home * tables.placeCount + school])
        tables.beginLow += [params.dayStartS, bell - params.deliverEarlyS]
        tables.beginHigh += [latest - direct - boarding, latest]
        tables.departHigh += [Instance.unlimited, Instance.unlimited]
        tables.isGate += [0, 1]
        tables.rideCap.append(pupil.maxRideS)
        tables.pupils.append(1)
        tables.wheelchairs.append(pupil.wheelchair ? 1 : 0)
        tables.mostAboard.append(pupil.individual ? 1 : Instance.unlimited)
        tables.waitOnRoad.append(Instance.unlimited)
        tables.waitAtGate.append(Instance.unlimited)
        tables.destination.append(pupil.school)
        var load = Load.zero
        load[pupil.wheelchair ? 3 : 0] = 1
        tables.loads += [load, load]
        for vehicle in tables.classes {
            let fits = vehicle.configurations.contains { load[0] <= $0[0] && load[3] <= $0[3] }
            tables.seatings.append(fits && (!pupil.attendant || vehicle.hasAttendant) ? 1 : 0)
        }
    }
}
