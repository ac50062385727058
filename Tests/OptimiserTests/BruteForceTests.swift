import Domain
import Foundation
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

/// Tiny worlds whose every plan can be listed.
struct BruteForceTests {
    @Test(arguments: 1...40)
    func neitherPlanNorBoundContradictsTheOptimum(_ seed: Int) throws {
        var problem = RandomWorld.problem(
            seed: UInt64(1000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        for index in problem.fleet.indices { problem.fleet[index].count = 4 }
        let matrix = try problem.travelMatrix()
        let instance = InstanceBuilder.build(problem, matrix)
        let optimum = Enumeration(instance).cheapestPlan()
        let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 400, comfortShare: 0))
        guard solve.solution.plan.unplanned.isEmpty else { return }
        let cheapest = try #require(optimum)
        #expect(solve.solution.record.cost.rawValue == cheapest)
        #expect(solve.solution.record.bound.rawValue <= cheapest)
    }

    /// Where a stop at a school takes no time of its own, the way to the next home does.
    @Test(arguments: 1...20)
    func boundsHoldWhereSchoolsTakeNoTime(_ seed: Int) throws {
        var problem = RandomWorld.problem(
            seed: UInt64(3000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
        problem.together = []
        problem.norms.set(NormSetting(key: .stopTimeGate, scope: .contract, value: 0, reason: "toets"))
        for index in problem.fleet.indices { problem.fleet[index].count = 4 }
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        guard let cheapest = Enumeration(instance).cheapestPlan() else { return }
        let everyone = Array(0..<instance.requestCount)
        let shares = RequestShares(instance)
        let solver = try #require(ColumnBound(instance, .counted))
        let bound = solver.bound(
            serving: everyone, start: shares.prices(of: everyone), routes: instance.dutiesAlone, threads: 1, rounds: 40,
            shouldStop: { false }, report: { _ in }
        ).bound
        #expect(bound <= cheapest)
        #expect(bound > 2 * shares.bound(serving: everyone))
    }

    /// Chains may tell schools of one district not apart; the more districts, the higher the bound, and never too high.
    @Test func boundsHoldWhateverChainsRemember() throws {
        var sums = [0, 0, 0, 0]
        var worlds = 0
        for seed in 1...40 {
            var problem = RandomWorld.problem(
                seed: UInt64(4000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
            problem.together = []
            for index in problem.fleet.indices { problem.fleet[index].count = 4 }
            problem.leaveTime()
            let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
            guard let cheapest = Enumeration(instance).cheapestPlan() else { continue }
            worlds += 1
            let everyone = Array(0..<instance.requestCount)
            for districts in 1...sums.count {
                let solver = try #require(
                    ColumnBound(instance, .init(movesPerRound: .infinity, mostDistricts: districts)))
                let bound = solver.bound(
                    serving: everyone, start: RequestShares(instance).prices(of: everyone),
                    routes: instance.dutiesAlone, threads: 1, rounds: 60, shouldStop: { false }, report: { _ in }
                ).bound
                #expect(bound <= cheapest, "seed \(seed), \(districts) districts")
                sums[districts - 1] += bound
            }
        }
        #expect(worlds > 20)
        #expect(sums[0] < sums[1] && sums[1] <= sums[2] && sums[2] <= sums[3], "\(sums) in \(worlds) worlds")
    }

    /// Homes and schools along one road, with so little room that one must get out before the next can board: those for
    /// another school of the district must make room as well.
    @Test(arguments: [(1, 21_900), (2, 25_300), (4, 25_300)])
    func whoIsForgottenMakesRoom(_ districts: Int, _ least: Int) throws {
        func kilometre(_ number: Double) -> Coordinate {
            Coordinate(latitude: 52.6, longitude: 4.7 + 0.0148 * number)
        }
        var problem = RandomWorld.problem(seed: 1, pupils: 4, .toSchool)
        problem.together = []
        problem.norms = NormBook()
        problem.setNorms([(.maximumRide, 7200), (.arrivalEarliest, 3600), (.boardingTime, 60)])
        for index in problem.vehicleTypes.indices {
            problem.vehicleTypes[index].configurations = [.init(seats: 2, wheelchairPlaces: 0)]
            problem.vehicleTypes[index].frontSeats = 0
            problem.vehicleTypes[index].range = nil
        }
        problem.tariff = Tariff(
            rates: Dictionary(
                uniqueKeysWithValues: problem.vehicleTypes.map {
                    ($0.id, Rates([.dutyStart: .cents(20_000), .kilometre: .cents(100)]))
                }))
        for index in problem.fleet.indices { problem.fleet[index].count = 4 }
        // Each boards where there is just room again, and each school lies behind the next home.
        let (homes, schools) = ([1.0, 5, 10, 15], [9.0, 14, 18, 20])
        func move(_ id: Place.ID, to number: Double) {
            for index in problem.places.indices where problem.places[index].id == id {
                problem.places[index].coordinate = kilometre(number)
            }
        }
        for base in problem.bases { move(base.place, to: 0) }
        for (index, site) in problem.sites.enumerated() {
            let place = Place.ID("school\(index)")
            problem.places.append(Place(id: place, coordinate: kilometre(schools[index])))
            problem.sites[index] = .init(id: site.id, name: site.name, place: place, gate: site.gate)
        }
        for index in problem.requests.indices {
            move(problem.requests[index].place, to: homes[index])
            problem.requests[index] = Request(
                pupil: problem.requests[index].pupil, place: problem.requests[index].place,
                destination: problem.sites[index].id, municipality: "Noord", bell: .clock(9, 0), needs: Needs())
        }
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        let cheapest = try #require(Enumeration(instance).cheapestPlan())
        #expect(cheapest < 30_000, "one vehicle brings them all")
        let everyone = Array(0..<instance.requestCount)
        let solver = try #require(ColumnBound(instance, .init(movesPerRound: .infinity, mostDistricts: districts)))
        let bound = solver.bound(
            serving: everyone, start: RequestShares(instance).prices(of: everyone), routes: instance.dutiesAlone,
            threads: 1, rounds: 60, shouldStop: { false }, report: { _ in }
        ).bound
        #expect(bound <= cheapest)
        #expect(bound >= least)
    }

    /// One vehicle or two for pupils who cannot all ride together: no proof may leave out more than the best plan does,
    /// and a good part of it is proven.
    @Test func noProofOfWhoMustStayGoesTooFar() throws {
        var (left, proven) = (0, 0)
        for seed in 1...80 {
            var problem = RandomWorld.problem(
                seed: UInt64(2000 + seed), pupils: 4, seed % 2 == 0 ? .toSchool : .fromSchool)
            problem.together = []
            problem.fleet = Array(problem.fleet.prefix(1 + seed % 2))
            for index in problem.fleet.indices { problem.fleet[index].count = 1 }
            let matrix = try problem.travelMatrix()
            let least = Enumeration(InstanceBuilder.build(problem, matrix)).leastLeftOut()
            let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 300, comfortShare: 0))
            #expect(solve.solution.plan.unplanned.count == least, "seed \(seed)")
            let proof = solve.solution.record.leastUnplanned ?? 0
            #expect(proof <= least, "seed \(seed)")
            left += least
            proven += proof
        }
        #expect(left > 80)
        #expect(3 * proven > left, "\(proven) of \(left)")
    }
}
