import Domain
import Store
import Synchronization
import Testing

@testable import Application

/// A search for school times is not done twice.
@Suite struct KeptShiftsTests {
    private final class Count: Sendable {
        let value = Mutex(0)
    }

    let folder: RegionFolder
    let store: Workspace
    private let count = Count()

    init() throws {
        folder = try RegionFolder()
        store = try folder.store()
    }

    private func find(
        most: Seconds = .minutes(15), in region: Region? = nil, run: LongRun = LongRun()
    ) throws -> ScenarioChoices.Choice<[Destination.ID: Seconds]> {
        let count = count
        let choices = ScenarioChoices(
            bells: { _, _ in
                count.value.withLock { $0 += 1 }
                return .init(["B": .minutes(-5), "A": .minutes(10)], notes: ["twee bestemmingen"])
            }, pickups: { _, _ in .init([:]) })
        let kept = choices.keptShifts(in: store, on: folder.date, effort: Effort(), run)
        return try kept.bells(
            BellSearch(destinations: ["A", "B"], most: most), ScenarioRegion(region ?? store.region()))
    }

    private var searches: Int { count.value.withLock { $0 } }

    @Test func theSameSearchIsKnown() throws {
        let first = try find()
        let second = try find()
        #expect(searches == 1)
        #expect(second.value == first.value)
        #expect(second.notes == first.notes)
    }

    @Test func anotherSearchOrAnotherRegionIsSearchedAgain() throws {
        _ = try find()
        _ = try find(most: .minutes(20))
        var fewer = try store.region()
        fewer.pupils.removeLast()
        _ = try find(in: fewer)
        #expect(searches == 3)
    }

    @Test func aSearchThatWasCutShortIsNotKept() throws {
        let stopped = LongRun()
        stopped.stop()
        #expect(throws: Fault.stopped) { try find(run: stopped) }
        _ = try find()
        #expect(searches == 2)
    }
}
