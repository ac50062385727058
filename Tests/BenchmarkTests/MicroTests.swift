import Domain
import Generator
import Optimiser
import RoadNetwork
import Testing

@Suite("Onderdelen meten") struct MicroTests {
    private func micro() throws -> Micro {
        let region = RegionGenerator(seed: 1, pupils: 20).generated().region
        let date = try #require(RegionGenerator.demoDate)
        let problem = try region.halfDay(on: date, .toSchool).problem
        return try Micro(problem, problem.travelMatrix(), queries: 300)
    }

    @Test("a recorded search asks the same again, and gets the same answers")
    func replay() throws {
        let (first, second) = (try micro().trace, try micro().trace)
        #expect(first.count == 300)
        #expect(first.words == second.words)
        let (once, again) = (first.replay(), first.replay())
        #expect(once.possible > 0 && once.evaluations >= once.possible)
        #expect((once.sum, once.possible, once.evaluations) == (again.sum, again.possible, again.evaluations))
    }

    @Test func everyPartIsTimed() throws {
        for timing in try micro().timings() { #expect(timing.count > 0, "\(timing.name)") }
    }
}
