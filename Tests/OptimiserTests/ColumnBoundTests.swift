import Domain
import LinearProgramming
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

struct ColumnBoundTests {
    /// Column generation starts from the shares' prices and only gets better; stopped at any round it is valid.
    @Test(arguments: 1...12)
    func everyRoundIsABoundAndNoneIsWorse(_ seed: Int) throws {
        guard let (instance, cost) = try planned(seed, pupils: 16) else { return }
        let solver = try #require(ColumnBound(instance, .counted))
        let shares = RequestShares(instance)
        let everyone = Array(0..<instance.requestCount)
        let bounds = [1, 4, 30].map { rounds in
            solver.bound(
                serving: everyone, start: shares.prices(of: everyone), routes: instance.dutiesAlone, threads: 1,
                rounds: rounds,
                shouldStop: { false }, report: { _ in }
            ).bound
        }
        #expect(bounds == bounds.sorted())
        #expect(bounds[2] <= cost)
        #expect(bounds[2] > shares.bound(serving: everyone))
    }

    /// A table may give all vehicles one type: what they can do and what they cost tells them apart.
    @Test func vehiclesOfOneTypeMayDiffer() throws {
        var judged = 0
        for seed in 1...60 {
            var tables = RandomTables.make(seed: seed)
            tables.classes = tables.classes.map {
                VehicleClass(
                    fleet: $0.fleet, type: 0, depot: $0.depot, shiftLow: $0.shiftLow, shiftHigh: $0.shiftHigh,
                    longestDuty: $0.longestDuty, range: $0.range, reconfigurable: $0.reconfigurable,
                    configurations: $0.configurations, prices: $0.prices)
            }
            let instance = Instance(tables)
            for group in ChainProblem(instance).groups {
                let vehicles = group.classes.map { instance.classes[$0] }
                let most = vehicles.compactMap { $0.configurations.map(\.weight).max() }.max()
                #expect(group.capacity == most)
                #expect(vehicles.allSatisfy { $0.prices == group.prices })
            }
            judged += ChainProblem(instance).groups.count > 1 ? 1 : 0
        }
        #expect(judged > 20)
    }

    /// Vehicles that are looked at together can do for less all that one of them can.
    @Test(arguments: 1...6)
    func mergedVehiclesAreNoDearer(_ seed: Int) throws {
        let problem = RandomWorld.problem(
            seed: UInt64(8000 + seed), pupils: 12, seed % 2 == 0 ? .toSchool : .fromSchool)
        let instance = InstanceBuilder.build(problem, try problem.travelMatrix())
        func least(_ chain: ChainProblem) -> [Int: Double] {
            let pending = PendingSites(chain, districts: 2)
            return chain.groups.compactMap { ChainPricing(chain, $0, pending) }.reduce(into: [:]) { least, pricing in
                let offer = pricing.solve(
                    pupilPrices: chain.homes.indices.map { Double(700 * ($0 % 5)) },
                    fleetPrices: instance.fleetCounts.indices.map { -300 * Double($0 % 3) }, most: 1,
                    shouldStop: { false })
                least.merge(offer?.values ?? [:], uniquingKeysWith: min)
            }
        }
        let chain = ChainProblem(instance)
        let (apart, together) = (least(chain), least(chain.merged()))
        #expect(chain.groups.count > 2 && chain.merged().groups.count == 2)
        #expect(apart.count > 6 && Set(together.keys) == Set(apart.keys))
        for (home, value) in apart { #expect(try #require(together[home]) <= value + 0.1, "home \(home)") }
    }

    /// Prices that rise along the slope: as valid as those of a linear program, and in the end nearly as good.
    @Test(arguments: 1...4)
    func ascentComesNearTheSameBound(_ seed: Int) throws {
        guard let (instance, cost) = try planned(seed, pupils: 40) else { return }
        let everyone = Array(0..<instance.requestCount)
        func bound(mostInProgram: Int, rounds: Int) throws -> Int {
            let effort = ColumnBound.Effort(movesPerRound: 0, mostDistricts: 1, mostInProgram: mostInProgram)
            return try #require(ColumnBound(instance, effort)).bound(
                serving: everyone, start: RequestShares(instance).prices(of: everyone),
                routes: instance.dutiesAlone, threads: 2, rounds: rounds, shouldStop: { false }, report: { _ in }
            ).bound
        }
        let (program, ascent) = (try bound(mostInProgram: 500, rounds: 200), try bound(mostInProgram: 10, rounds: 200))
        #expect(ascent <= min(program + 1, cost))
        #expect(try bound(mostInProgram: 10, rounds: .max) >= ascent, "it ends without a limit as well")
        #expect(ascent > program - program / 20)
        // It moves all prices within few rounds.
        #expect(try bound(mostInProgram: 10, rounds: 5) > bound(mostInProgram: 500, rounds: 5))
    }

    /// - Returns: a half-day and the cost of a plan for it; nil when someone stays without a ride.
    private func planned(_ seed: Int, pupils: Int) throws -> (instance: Instance, cost: Int)? {
        let problem = RandomWorld.problem(
            seed: UInt64(seed), pupils: pupils, seed % 2 == 0 ? .toSchool : .fromSchool)
        let solve = try CheckedSolve(problem, SolveParameters(seed: 1, iterationLimit: 1500, boundShare: 0))
        guard solve.solution.plan.unplanned.isEmpty else { return nil }
        return (InstanceBuilder.build(problem, solve.matrix), solve.solution.record.cost.rawValue)
    }

    /// A given matrix with a short cut past the triangle inequality is not for chains.
    @Test func aMatrixWithShortCutsIsNotTrusted() throws {
        var problem = TinyWorld(.toSchool).problem
        guard case .matrix(let matrix) = problem.travel else { return }
        #expect(isMetric(matrix))
        let longer = TravelMatrix(
            count: matrix.count, seconds: matrix.seconds.enumerated().map { $0 == 1 ? $1 + 1200 : $1 },
            metres: matrix.metres)
        #expect(!isMetric(longer))
        problem.travel = .matrix(longer)
        let solve = try CheckedSolve(problem, SolveParameters(iterationLimit: 100))
        #expect(solve.solution.record.bound <= solve.solution.record.cost)
    }

    private func isMetric(_ matrix: TravelMatrix) -> Bool {
        TriangleInequality.holds(places: matrix.count, seconds: matrix.seconds, metres: matrix.metres)
    }

    /// Boarding and alighting in a second would cut the day into too many slices: the simple bound stands, and no memory is asked for.
    @Test func timesTooFineForTheProgramAreLeftToTheSimpleBound() throws {
        var problem = RandomWorld.problem(seed: 4, pupils: 120, .toSchool)
        for index in problem.requests.indices {
            problem.requests[index].needs.boardingTime = 1
            problem.requests[index].needs.alightingTime = 1
            problem.requests[index].bell = problem.requests[index].bell + Seconds(index)
        }
        problem.norms.set(NormSetting(key: .maximumRide, scope: .contract, value: 20_000, reason: "toets"))
        let solve = try CheckedSolve(problem, SolveParameters(iterationLimit: 50))
        #expect(solve.solution.record.boundBasis == .requestShares)
        #expect(solve.violations == [])
    }
}
