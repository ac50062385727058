import Checker
import Domain
import Foundation
import RoadNetwork
import Store
import Testing

@testable import Application

@Suite struct CoalitionPlannerTests {
    let folder: RegionFolder
    let store: Workspace
    let region: Region
    let chosen: [Municipality.ID]

    init() throws { try self.init(pupils: 30) }

    private init(pupils: Int) throws {
        folder = try RegionFolder(pupils: pupils)
        store = try folder.store()
        region = try store.region()
        let counts = Dictionary(grouping: region.pupils, by: \.municipality).mapValues(\.count)
        chosen = Array(counts.keys.sorted { (-counts[$0, default: 0], $0) < (-counts[$1, default: 0], $1) }.prefix(3))
    }

    private func planned(steps: Int, run: LongRun = LongRun()) throws -> (CoalitionGame, CoalitionPlanner.Outcome) {
        let game = try CoalitionGame(region, chosen: chosen)
        let effort = CoalitionEffort(limit: .iterations(steps), threads: 2)
        let planner = CoalitionPlanner(store: store, game: game, date: folder.date, effort: effort)
        return (game, try planner.run(run))
    }

    @Test func everyGroupIsPlannedWithItsOwnPupils() throws {
        let (game, outcome) = try planned(steps: 60)
        #expect(outcome.isComplete && outcome.solves == 14)
        for group in game.groups {
            for half in try #require(outcome.halves[group]) {
                let problem = try #require(half.problem)
                #expect(Set(problem.requests.map(\.municipality)) == game.members(group))
                #expect(half.isSound)
            }
        }
    }

    /// With a search this short, apart is often cheaper than what is found together: of so many pupils the bound does not
    /// find the cheapest plan either.
    @Test func noGroupCostsMoreThanItsPartsThatCanDriveSideBySide() throws {
        let (game, outcome) = try CoalitionPlannerTests(pupils: 60).planned(steps: 1)
        let joined = outcome.halves.values.joined().count { $0.isJoined }
        #expect(joined > 0)
        for group in game.groups {
            for (direction, half) in try #require(outcome.halves[group]).enumerated() where half.isJoined {
                let problem = try #require(half.problem)
                let result = try #require(half.result)
                let matrix = try problem.travelMatrix()
                let broken = Checker.check(result.plan, for: problem, matrix: matrix).count {
                    $0.severity == .violation
                }
                #expect(broken == 0)
                #expect(DutyMeter(problem, matrix).cost(of: result.plan) == result.record.cost, "counted again")
                #expect(result.record.bound <= result.record.cost)
                let parts = CoalitionGame.splits(group).map { first, second in
                    (outcome.halves[first]?[direction].cost ?? 0) + (outcome.halves[second]?[direction].cost ?? 0)
                }
                #expect(parts.contains(result.record.cost))
            }
        }
    }

    @Test func sharesAddUpAndAreFoundAgainAtOnce() throws {
        let selection = CoalitionSelection(
            workspace: folder.workspace, municipalities: chosen, date: folder.date,
            effort: CoalitionEffort(limit: .iterations(60), threads: 2))
        let first = try ShareVerb(selection: selection).run(LongRun())
        let coalitions = try #require(first.coalitions)
        #expect(coalitions.plans.count == 7)
        for key in Coalitions.Key.allCases {
            #expect(coalitions.shares.filter { $0.key == key }.map(\.amount).reduce(.zero, +) == coalitions.total)
        }
        #expect(first.verdict == .fine)
        // A run that may not solve anything finds everything.
        let stopped = LongRun()
        stopped.stop()
        #expect(try ShareVerb(selection: selection).run(stopped).coalitions == coalitions)
    }

    @Test func aStoppedSeriesHasNoSharesYet() throws {
        let stopped = LongRun()
        stopped.stop()
        let selection = CoalitionSelection(
            workspace: folder.workspace, municipalities: chosen, date: folder.date,
            effort: CoalitionEffort(limit: .iterations(60), threads: 2))
        let outcome = try ShareVerb(selection: selection).run(stopped)
        #expect(outcome.coalitions == nil)
        #expect(outcome.verdict == .interrupted)
        #expect(outcome.done == 0)
        #expect(outcome.solves == 14)
    }

    @Test func whoCannotShareIsTold() throws {
        func code(_ chosen: [Municipality.ID]?, _ region: Region) -> String? {
            do throws(Fault) { _ = try CoalitionGame(region, chosen: chosen) } catch { return error.code }
            return nil
        }
        #expect(code(["Atlantis"], region) == "E-GEMEENTE-ONBEKEND")
        #expect(code([chosen[0]], region) == "E-TE-WEINIG-GEMEENTEN")
        #expect(code(nil, Region()) == "E-GEEN-CONTRACT")
        var large = region
        large.contract?.municipalities = (1...7).map { Municipality.ID("Gemeente \($0)") }
        #expect(code(nil, large) == "E-TE-VEEL-GEMEENTEN")
    }

    @Test func splitsAreEveryWayToDivideAGroupInTwo() {
        #expect(CoalitionGame.splits(0b1).isEmpty)
        let pair = CoalitionGame.splits(0b11).map { [$0.0, $0.1] }
        #expect(pair == [[0b10, 0b01]])
        #expect(CoalitionGame.splits(0b111111).count == 31)
    }
}
