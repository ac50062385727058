import Domain
import Foundation
import Store
import Synchronization
import Testing

@testable import Application

/// Solves side by side, kept as soon as they are there.
@Suite struct SolveSeriesTests {
    let folder: RegionFolder
    let store: Workspace

    init() throws {
        folder = try RegionFolder()
        store = try folder.store()
    }

    private func jobs(_ region: Region? = nil, seeds: Int = 2, steps: Int = 60) throws -> [SolveJob] {
        let region = try region ?? store.region()
        return try Direction.allCases.flatMap { direction in
            let problem = try region.halfDay(on: folder.date, direction).problem
            return RegionFolder.effort(seeds: seeds, steps: steps).efforts.map {
                SolveJob(problem, hash: PlanMaker.inputHash(of: problem), effort: $0)
            }
        }
    }

    /// What a run tells of itself at its last solve: how many were solved and how many known.
    private func count(_ jobs: [SolveJob], threads: Int = 2) throws -> (solved: Int, outcome: SolveSeries.Outcome) {
        let last = Mutex<SeriesProgress?>(nil)
        let run = LongRun(onSeries: { progress in last.withLock { $0 = progress } })
        let outcome = try SolveSeries(store: store, threads: threads).run(jobs, run)
        return (last.withLock { $0?.count ?? 0 }, outcome)
    }

    @Test func whatWasSolvedIsNotSolvedAgain() throws {
        let first = try count(jobs())
        #expect(first.solved == 4)
        #expect(first.outcome.results.count == 4)
        let second = try count(jobs())
        #expect(second.solved == 0)
        #expect(second.outcome.results == first.outcome.results)
    }

    @Test func aChangedInputRecomputesOnlyWhatDependsOnIt() throws {
        _ = try count(jobs())
        var region = try store.region()
        let rider = try #require(
            region.pupils.firstIndex { $0.attendance.directions == Set(Direction.allCases) })
        region.pupils[rider].attendance.directions = [.toSchool]
        #expect(try count(jobs(region)).solved == 2, "heen stays the same, terug lacks a pupil")
        #expect(try count(jobs(steps: 61)).solved == 4, "another limit is another solve")
        #expect(try count(jobs(seeds: 3)).solved == 2, "one more seed in each direction")
    }

    @Test func theSameProblemOfTwoScenariosIsSolvedOnce() throws {
        #expect(try count(jobs() + jobs()).solved == 4)
    }

    @Test func threadsChangeNothingButTheTime() throws {
        let together = try count(jobs(), threads: 2).outcome.results
        let other = try RegionFolder()
        let alone = try SolveSeries(store: other.store(), threads: 1).run(jobs(), LongRun()).results
        #expect(together == alone)
    }

    @Test func aStoppedSeriesGoesOnWhereItWas() throws {
        let box = Mutex<LongRun?>(nil)
        let run = LongRun(onSeries: { progress in if progress.done == 1 { box.withLock { $0?.stop() } } })
        box.withLock { $0 = run }
        let stopped = try SolveSeries(store: store, threads: 1).run(jobs(), run)
        #expect(stopped.results.count == 1)
        #expect(stopped.faults.isEmpty)
        let rest = try count(jobs())
        #expect(rest.solved == 3)
        #expect(rest.outcome.results.count == 4)
    }

    @Test func aSolveThatWasCutShortIsNotKept() throws {
        let run = LongRun()
        run.stop()
        let job = try #require(try jobs().first)
        #expect(try job.result(threads: 1, run.control { _ in }) == nil)
    }

    @Test func aProblemThatCannotBeSolvedDoesNotStopTheOthers() throws {
        var broken = try #require(try jobs().first).problem
        broken.places[0] = Place(id: broken.places[0].id)
        let wrong = SolveJob(broken, hash: PlanMaker.inputHash(of: broken), effort: RegionFolder.effort().solve)
        let outcome = try count([wrong] + jobs()).outcome
        #expect(outcome.faults[wrong.key]?.code == "E-GEEN-COORDINAAT")
        #expect(outcome.results.count == 4)
    }

    @Test func anErasedPupilIsForgotten() throws {
        _ = try count(jobs())
        let pupil = try #require(try store.region().pupils.first).id
        #expect(try store.erase(pupil).computations == 4)
        #expect(try count(jobs()).solved == 4)
    }
}
