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
        #expect(abs(self.part(asked, requests, pupils) - part) < 1e-9)
        #expect(self.part(asked, requests, pupils, isMetric: false) == 0.15)
        #expect(self.part(SolveParameters(boundShare: 0.15), requests, pupils) == 0.15)
        #expect(self.part(SolveParameters(secondsLimit: seconds, boundShare: 0), requests, pupils) == 0)

        let others = Instance(RandomTables.make(seed: 1))
        try #require(!others.sharesDestinations)
        #expect(self.part(asked, requests, others) == 0.15)
    }

    private func part(_ asked: SolveParameters, _ requests: Int, _ instance: Instance, isMetric: Bool = true) -> Double
    {
        asked.divided(for: requests, instance, isMetric: { isMetric }).boundShare
    }
}
