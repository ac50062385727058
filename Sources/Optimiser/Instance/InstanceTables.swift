/// The growing form of an instance; `Instance` packs it.
package struct InstanceTables {
    package var requestCount = 0
    package var placeCount = 0
    package var seconds: [Int32] = []
    package var metres: [Int32] = []
    package var place: [Int] = []
    package var stopKey: [Int] = []
    package var fixedTime: [Int] = []
    package var service: [Int] = []
    package var sequel: [Int] = []
    package var beginLow: [Int] = []
    package var beginHigh: [Int] = []
    package var departHigh: [Int] = []
    package var isGate: [Int] = []
    package var rideCap: [Int] = []
    package var pupils: [Int] = []
    package var wheelchairs: [Int] = []
    package var mostAboard: [Int] = []
    package var waitOnRoad: [Int] = []
    package var waitAtGate: [Int] = []
    package var destination: [Int] = []
    /// Longest detour that is not too bad for the one who rides; empty when nobody asks.
    package var detourGoal: [Int] = []
    package var loads: [Load] = []
    package var seatings: [UInt8] = []
    package var conflicts: [[Int]] = []
    package var companions: [[Int]] = []
    package var classes: [VehicleClass] = []
    package var fleetCounts: [Int] = []
    package var isStopwise = true
    /// Whether plans elsewhere may let someone ride on past the own stop where others alight; the evaluator lets nobody.
    package var mayPassOwnStop = false
    /// Per place: the gate that vehicles stand at there, −1 for none; and the bays of each gate.
    package var gateOfPlace: [Int] = []
    package var bays: [Int] = []
    package var destinationsAboard = Instance.unlimited
    package var destinationsPerRun = Instance.unlimited

    package init() {}
}
