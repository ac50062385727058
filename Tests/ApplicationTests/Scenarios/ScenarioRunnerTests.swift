import Domain
import Foundation
import Store
import Testing

@testable import Application

@Suite struct ScenarioRunnerTests {
    let folder: RegionFolder
    let store: Workspace
    let region: Region

    init() throws {
        folder = try RegionFolder()
        store = try folder.store()
        region = try store.region()
    }

    private func run(
        _ inputs: [ScenarioRunner.Input], seeds: Int = 2, run: LongRun = LongRun()
    ) throws -> ScenarioRunner.Outcome {
        try ScenarioRunner(
            store: store, date: folder.date, directions: Direction.allCases,
            effort: RegionFolder.effort(seeds: seeds)
        ).run(inputs, run)
    }

    private func input(_ id: Scenario.ID, _ change: (inout ScenarioRegion) -> Void = { _ in }) -> ScenarioRunner.Input {
        var own = ScenarioRegion(region)
        change(&own)
        return .init(scenario: Scenario(id: id, title: "\(id)", question: ""), region: own)
    }

    @Test func plansBothDirectionsAndKeepsOtherSeedsAsRepeats() throws {
        let result = try #require(try run([input("basis")], seeds: 3).results.first)
        #expect(result.parts.map(\.stored.problem.direction) == [.toSchool, .fromSchool])
        #expect(result.repeats.count == 2)
        #expect(Set(result.repeats.map(\.seed)).isSubset(of: [1, 2, 3]))
        #expect(result.repeats.allSatisfy { $0.isSound && $0.dayCost >= result.dayCost })
        #expect(result.isSound)
        #expect(try run([input("basis")], seeds: 1).results.first?.repeats == [])
    }

    @Test func partsOfTheRegionArePlannedByThemselves() throws {
        let names = Set(region.pupils.map(\.municipality)).sorted()
        let parted = input("apart") { own in
            own.parts = names.map { .init(name: $0.text, municipalities: [$0]) }
        }
        let result = try #require(try run([parted], seeds: 1).results.first)
        #expect(Set(result.parts.compactMap(\.name)) == Set(names.map(\.text)))
        for part in result.parts {
            #expect(Set(part.stored.problem.requests.map(\.municipality.text)) == [part.name ?? ""])
        }
        let together = try Direction.allCases.map { try region.halfDay(on: folder.date, $0).problem.requests.count }
        #expect(result.parts.map(\.stored.problem.requests.count).reduce(0, +) == together.reduce(0, +))
    }

    @Test func drawsAreRepeatsOfTheirOwn() throws {
        let drawn = input("groei") { own in
            var fewer = own
            fewer.region.pupils.removeLast(5)
            own.draws = [fewer]
        }
        let result = try #require(try run([drawn], seeds: 2).results.first)
        #expect(result.repeats.map(\.draw) == [0, 1])
        #expect(result.repeats[1].dayCost < result.dayCost)
    }

    @Test func aScenarioThatCannotBePlannedDoesNotStopTheOthers() throws {
        let nobody = input("leeg") { $0.region.pupils = [] }
        let outcome = try run([input("basis"), nobody, input("ook")], seeds: 1)
        #expect(outcome.results.map(\.id) == ["basis", "ook"])
        #expect(outcome.missing.map(\.id) == ["leeg"])
        #expect(outcome.missing.first?.faults.map(\.code) == ["E-NIEMAND-RIJDT"])
    }

    @Test func aStoppedSeriesSaysWhichScenariosAreMissing() throws {
        _ = try run([input("basis")], seeds: 1)
        let stopped = LongRun()
        stopped.stop()
        let fewer = input("minder") { $0.region.pupils.removeLast() }
        let outcome = try run([input("basis"), fewer], seeds: 1, run: stopped)
        #expect(outcome.results.map(\.id) == ["basis"], "known from before")
        #expect(outcome.missing.first?.faults == [.stopped])
    }
}
