import Domain
import RoadNetwork
import TestSupport
import Testing

@testable import Optimiser

struct SolveParametersTests {
    /// Seconds, requests and part for the bound, where 0.15 was asked for.
    @Test(arguments: [(60, 60, 0.7), (60, 120, 0.15), (60, 300, 0.15), (60, 5, 0.9), (600, 300, 0.25)])
    func timeInPlentyGoesToTheBound(seconds: Double, requests: Int, part: Double) throws {
        let problem = RandomWorld.problem(seed: 1, pupils: 16, .toSchool)
        let pupils = InstanceBuilder.build(problem, try problem.travelMatrix())
        try #require(pupils.sharesDestinations)
        let asked = SolveParameters(secondsLimit: seconds, boundShare: 0.15)
        #expect(abs(asked.divided(for: requests, pupils).boundShare - part) < 1e-9)
        #expect(SolveParameters(boundShare: 0.15).divided(for: requests, pupils).boundShare == 0.15)
        #expect(SolveParameters(secondsLimit: seconds, boundShare: 0).divided(for: requests, pupils).boundShare == 0)

        let others = Instance(RandomTables.make(seed: 1))
        try #require(!others.sharesDestinations)
        #expect(asked.divided(for: requests, others).boundShare == 0.15)
    }
}
