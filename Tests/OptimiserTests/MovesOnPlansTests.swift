import Domain
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// Moves on whole plans: whatever they return serves everyone, costs less, and is what its duties cost together.
struct MovesOnPlansTests {
    private struct World {
        let instance: Instance
        let factory: RouteFactory
        let singles: SingleDuties
        var plan: Assignment

        /// A plan in which everyone who can rides alone, with vehicles for all.
        init(_ seed: Int, pupils: Int, _ direction: Direction) throws {
            var problem = RandomWorld.problem(seed: UInt64(seed), pupils: pupils, direction)
            problem.together = []
            for index in problem.fleet.indices { problem.fleet[index].count = pupils }
            instance = InstanceBuilder.build(problem, try problem.travelMatrix())
            factory = RouteFactory(instance, worker: 40)
            singles = SingleDuties(instance, factory)
            let possible = (0..<instance.requestCount).filter(singles.isPossible)
            plan = Assignment(instance: instance, requests: possible.map { Int32($0) })
            for request in possible {
                let classes = instance.classes.indices.sorted { singles.cost(request, $0) < singles.cost(request, $1) }
                if let route = factory.single(request, in: classes[0]) { plan.add(route, instance) }
            }
        }

        func isConsistent(_ other: Assignment) -> Bool {
            let served = other.routes.flatMap(\.requests).sorted()
            return served == plan.routes.flatMap(\.requests).sorted() && other.bankCount == 0
                && other.routesCost == other.routes.map(\.cost).reduce(0, +)
                && zip(other.used, instance.fleetCounts).allSatisfy { $0 <= $1 }
        }
    }

    @Test(arguments: Direction.allCases, 1...8)
    func rechainingMakesDutiesOfLoneRuns(_ direction: Direction, _ seed: Int) throws {
        let world = try World(seed, pupils: 20, direction)
        let better = Rechaining(world.factory).improve(world.plan, available: world.instance.fleetCounts)
        let chained = try #require(better)
        #expect(world.isConsistent(chained))
        #expect(chained.routesCost < world.plan.routesCost)
        #expect(chained.routes.count < world.plan.routes.count)
    }

    @Test(arguments: 1...6)
    func eliminationSavesADuty(_ seed: Int) throws {
        let world = try World(seed, pupils: 20, .toSchool)
        let worker = Worker(world.instance, world.singles, seed: UInt64(seed), index: 1)
        let outcome = worker.eliminate(
            Worker.Task(
                start: world.plan, own: world.plan.routes.flatMap(\.requests), available: world.instance.fleetCounts,
                iterations: 300, hot: 100, cold: 1, shouldStop: { false }))
        #expect(world.isConsistent(outcome.best))
        #expect(outcome.best.routes.count < world.plan.routes.count)
    }

    @Test(arguments: Direction.allCases, 1...8)
    func polishingKeepsTheRequestsAndCostsLess(_ direction: Direction, _ seed: Int) throws {
        let world = try World(seed, pupils: 30, direction)
        let worker = Worker(world.instance, world.singles, seed: UInt64(seed), index: 1)
        let plan = worker.construct(
            world.plan.routes.flatMap(\.requests), available: world.instance.fleetCounts, order: .shuffled)
        for route in plan.routes {
            guard let better = DutyPolish(world.factory, route).improved() else { continue }
            #expect(better.cost < route.cost)
            #expect(better.requests.sorted() == route.requests.sorted())
        }
    }

    @Test func aDutyGrowsIntoAClassThatCarriesMore() throws {
        let world = try World(3, pupils: 20, .toSchool)
        let growth = Growth(world.instance, world.factory)
        #expect(growth.isPossible)
        for route in world.plan.routes {
            for request in 0..<world.instance.requestCount {
                guard
                    let larger = growth.vehicleClass(for: request, of: route, world.plan, world.instance.fleetCounts)
                else { continue }
                #expect(larger != route.vehicleClass)
                #expect(world.instance.seatings(request, larger) != 0)
            }
        }
    }
}
