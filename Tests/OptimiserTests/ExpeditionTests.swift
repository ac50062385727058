import Testing

@testable import Optimiser

/// Plans with a duty less: what one worker does for them, and the stages of the line that looks for them.
struct ExpeditionTests {
    /// Two pupils on the way to one school; a car with one seat and a bus with two, as many of both as are needed.
    private static let instance: Instance = {
        var tables = InstanceTables()
        tables.requestCount = 2
        tables.placeCount = 4
        // Depot 0, homes 1 and 2, school 3: on a line, a kilometre apart.
        for from in 0..<4 {
            for to in 0..<4 {
                tables.metres.append(Int32(1000 * abs(from - to)))
                tables.seconds.append(Int32(100 * abs(from - to)))
            }
        }
        tables.conflicts = [[], []]
        tables.companions = [[], []]
        for (seats, fixed) in [(1, 5000), (2, 6000)] {
            var prices = Prices()
            prices.dutyFixed = fixed
            prices.length = Price(rate: 100, divisor: 1000)
            tables.classes.append(
                VehicleClass(
                    fleet: tables.fleetCounts.count, type: tables.fleetCounts.count, depot: 0, shiftLow: 0,
                    shiftHigh: 10_000, reconfigurable: false, configurations: [seat(seats)], prices: prices))
            tables.fleetCounts.append(2)
        }
        for request in 0..<2 {
            for place in [1 + request, 3] {
                tables.place.append(place)
                tables.stopKey.append(place)
                tables.fixedTime.append(0)
                tables.service.append(60)
                tables.sequel.append(60)
                tables.beginLow.append(place == 3 ? 1000 : 0)
                // There is no time for a second ride.
                tables.beginHigh.append(place == 3 ? 1100 : 1000)
                tables.departHigh.append(Instance.unlimited)
                tables.isGate.append(place == 3 ? 1 : 0)
            }
            tables.rideCap.append(Instance.unlimited)
            tables.pupils.append(1)
            tables.wheelchairs.append(0)
            tables.mostAboard.append(Instance.unlimited)
            tables.destination.append(3)
            tables.waitOnRoad.append(Instance.unlimited)
            tables.waitAtGate.append(Instance.unlimited)
            tables.loads += [seat(1), seat(1)]
            tables.seatings += [1, 1]
        }
        return Instance(tables)
    }()

    private static func seat(_ count: Int) -> Load {
        var load = Load.zero
        load[LoadDimension.seats] = Int16(count)
        return load
    }

    /// Each pupil in a car.
    private static func plan() throws -> Assignment {
        let factory = RouteFactory(instance, worker: 40)
        var plan = Assignment(instance: instance, requests: [0, 1])
        for request in 0..<2 { plan.add(try #require(factory.single(request, in: 0)), instance) }
        return plan
    }

    @Test func savingADutyMayTakeALargerVehicle() throws {
        let instance = Self.instance
        let start = try Self.plan()
        let singles = SingleDuties(instance, RouteFactory(instance, worker: 41))
        let worker = Worker(instance, singles, seed: 1, index: 1)
        let outcome = worker.eliminate(
            Worker.Task(
                start: start, own: [0, 1], available: instance.fleetCounts, iterations: 100, hot: 100, cold: 1,
                shouldStop: { false }))
        #expect(outcome.best.bankCount == 0)
        #expect(outcome.best.routes.map(\.vehicleClass) == [1])
        #expect(outcome.best.routesCost == 6000 + 600)
    }

    @Test func nobodyOpensADutyTooMany() throws {
        let instance = Self.instance
        let singles = SingleDuties(instance, RouteFactory(instance, worker: 41))
        let worker = Worker(instance, singles, seed: 1, index: 1)
        // Cars only: one pupil has to wait.
        let outcome = worker.squeeze(
            Worker.Task(
                start: try Self.plan(), own: [0, 1], available: [2, 0], mostDuties: 1, iterations: 50, hot: 100,
                cold: 1, shouldStop: { false }))
        #expect(outcome.current.routes.count == 1)
        #expect(outcome.current.bankCount == 1)
        #expect(outcome.iterations == 50)
    }

    @Test func stagesFollowEachOther() throws {
        let best = try Self.plan()
        let empty = Assignment(instance: Self.instance, requests: [0, 1])
        var expedition = Expedition(requests: 2)
        #expect(expedition.next(after: empty, iterations: 99, best: best).bankCount == 2)
        #expect(expedition.stage == .free)
        #expect(expedition.mostDuties == Int.max)
        #expect(expedition.next(after: empty, iterations: 1, best: best).bankCount == 0)
        #expect(expedition.stage == .squeezing)
        #expect(expedition.mostDuties == 1)
        // Everyone has a place: what was found is annealed, without the duty.
        _ = expedition.next(after: best, iterations: 10, best: best)
        #expect(expedition.stage == .annealing)
        #expect(expedition.mostDuties == 1)
        #expect(expedition.progress == 0)
        _ = expedition.next(after: best, iterations: 50, best: best)
        #expect(expedition.progress == 0.5)
        // Nobody finds a place in time: the duty comes back.
        _ = expedition.next(after: best, iterations: 50, best: best)
        #expect(expedition.stage == .squeezing)
        #expect(expedition.next(after: empty, iterations: 100, best: best).bankCount == 2)
        #expect(expedition.stage == .annealing)
        #expect(expedition.mostDuties == 2)
    }
}
