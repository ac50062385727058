/// A half-day as dense integer arrays, built once and then only read.
///
/// Request r has two events: boarding 2r and alighting 2r + 1. Times are seconds since midnight. `unlimited` stands
/// for a limit that is not set.
package final class Instance: Sendable {
    package static let unlimited = 1 << 30

    let requestCount: Int
    let placeCount: Int
    /// `from * placeCount + to`.
    let seconds: IntTable
    let metres: IntTable

    // Per event.
    let place: IntTable
    /// Consecutive events with the same key belong to one stop.
    let stopKey: IntTable
    /// Fixed time of a stop here, and this event's own service time on top.
    let fixedTime: IntTable
    let service: IntTable
    /// Time from this event's begin until a following event of the same stop may begin.
    let sequel: IntTable
    let beginLow: IntTable
    let beginHigh: IntTable
    /// Latest departure of the stop.
    let departHigh: IntTable
    /// 1 when waiting here falls under the limit at a gate.
    let isGate: IntTable

    // Per request.
    let rideCap: IntTable
    let pupils: IntTable
    let wheelchairs: IntTable
    let mostAboard: IntTable
    let waitOnRoad: IntTable
    let waitAtGate: IntTable
    let destination: IntTable
    /// Longest detour that is not too bad for the one who rides; empty when nobody asks.
    let detourGoal: [Int]
    /// `2r + seating`: the load in either way of seating (0 as the chair's user, 1 transferred to a seat).
    let loads: [Load]
    /// `r * classes.count + c`: bit s is set when the request can ride in the class with seating s.
    let seatings: [UInt8]
    let conflicts: RowTable
    /// Requests that ride together with this one, itself excluded.
    let companions: RowTable
    let neighbours: RowTable

    let classes: [VehicleClass]
    /// Vehicles per fleet entry.
    let fleetCounts: [Int]

    // Rules that hold for the whole half-day.
    /// All events of a stop begin together and a ride starts when the stop is left; otherwise events follow each other
    /// and a ride starts when the own service ends (the convention of the literature's dial-a-ride instances).
    let isStopwise: Bool
    let mayPassOwnStop: Bool
    let destinationsAboard: Int
    let destinationsPerRun: Int
    /// Per place: the gate with limited bays, −1 for none; and the bays of each such gate.
    let gateOfPlace: [Int]
    let bays: [Int]
    /// The waiting limits are equal for all requests.
    let hasUniformWaits: Bool

    init(_ tables: InstanceTables) {
        requestCount = tables.requestCount
        placeCount = tables.placeCount
        seconds = IntTable(tables.seconds)
        metres = IntTable(tables.metres)
        place = IntTable(tables.place)
        stopKey = IntTable(tables.stopKey)
        fixedTime = IntTable(tables.fixedTime)
        service = IntTable(tables.service)
        sequel = IntTable(tables.sequel)
        beginLow = IntTable(tables.beginLow)
        beginHigh = IntTable(tables.beginHigh)
        departHigh = IntTable(tables.departHigh)
        isGate = IntTable(tables.isGate)
        rideCap = IntTable(tables.rideCap)
        pupils = IntTable(tables.pupils)
        wheelchairs = IntTable(tables.wheelchairs)
        mostAboard = IntTable(tables.mostAboard)
        waitOnRoad = IntTable(tables.waitOnRoad)
        waitAtGate = IntTable(tables.waitAtGate)
        destination = IntTable(tables.destination)
        detourGoal = tables.detourGoal
        loads = tables.loads
        seatings = tables.seatings
        conflicts = RowTable(tables.conflicts)
        companions = RowTable(tables.companions)
        neighbours = RowTable(Neighbourhood.lists(of: tables))
        classes = tables.classes
        fleetCounts = tables.fleetCounts
        isStopwise = tables.isStopwise
        mayPassOwnStop = tables.mayPassOwnStop
        destinationsAboard = tables.destinationsAboard
        destinationsPerRun = tables.destinationsPerRun
        gateOfPlace = tables.gateOfPlace
        bays = tables.bays
        hasUniformWaits = Set(tables.waitOnRoad).count <= 1 && Set(tables.waitAtGate).count <= 1
    }

    deinit {
        for table in [
            seconds, metres, place, stopKey, fixedTime, service, sequel, beginLow, beginHigh, departHigh, isGate,
            rideCap, pupils, wheelchairs, mostAboard, waitOnRoad, waitAtGate, destination,
        ] { table.deallocate() }
        conflicts.deallocate()
        companions.deallocate()
        neighbours.deallocate()
    }

    @inline(__always)
    func driving(_ from: Int, _ to: Int) -> Int { seconds[from * placeCount + to] }

    @inline(__always)
    func length(_ from: Int, _ to: Int) -> Int { metres[from * placeCount + to] }

    @inline(__always)
    func seatings(_ request: Int, _ vehicleClass: Int) -> UInt8 { seatings[request * classes.count + vehicleClass] }

    /// At how many stops these board (side 0) or alight (side 1).
    func stopCount(of requests: some Sequence<Int>, side: Int) -> Int {
        Set(requests.map { stopKey[2 * $0 + side] }).count
    }

    /// Many requests have their boarding or their alighting at few stops, as pupils have.
    var sharesDestinations: Bool {
        (0...1).contains { 2 * stopCount(of: 0..<requestCount, side: $0) <= requestCount }
    }

    @inline(__always)
    static func boarding(_ request: Int) -> Int { 2 * request }

    @inline(__always)
    static func alighting(_ request: Int) -> Int { 2 * request + 1 }
}
