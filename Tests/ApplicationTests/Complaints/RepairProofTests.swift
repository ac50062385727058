import Domain
import Foundation
import Store
import TestSupport
import Testing

@testable import Application

/// What cannot be granted is proved, not only not found.
@Suite struct RepairProofTests {
    private let folder: URL
    private let store: Workspace

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bewijs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try Workspace.create(at: folder.appending(path: "regio.ritwijzer").path)
    }

    /// Of the tiny world with everyone in one bus, and no more vehicles than `minibuses` besides.
    private func answer(_ wish: ComplaintWish, minibuses: Int) throws -> RepairAnswer {
        defer { try? FileManager.default.removeItem(at: folder) }
        let date = try #require(PlanDate("2026-11-24"))
        var world = TinyWorld.oneBus(.toSchool)
        world.problem.date = date
        world.problem.fleet[0].count = minibuses
        let half = try PlanMaker.make(
            world.problem, name: "2026-11-24-heen", effort: Effort(secondsLimit: nil, iterationLimit: 200),
            run: LongRun())
        #expect(half.stored.isValid && half.stored.plan.unplanned.isEmpty)
        #expect(half.stored.plan.duties.map(\.fleet) == ["F-rol"])
        _ = try store.save(half.stored)
        let complaint = Complaint(
            id: "K1", date: date, direction: .toSchool, received: LocalMoment(date), pupil: "L4",
            category: .topic(.crowding), wish: wish)
        return try #require(
            try RepairSearch(store: store, effort: Effort(secondsLimit: 2, threads: 1)).answer(complaint, LongRun()))
    }

    /// The bus brings L4 alone by 08:40 and has no time to fetch the others for 08:25, before it or after it: by hand,
    /// at least one of the three stays at home.
    @Test func withOneBusNobodyCanRideAlone() throws {
        let answer = try answer(.alone, minibuses: 0)
        #expect(answer.impossible?.contains("minstens 1 leerling geen rit") == true, "\(answer)")
        #expect(answer.choices.isEmpty)
        #expect(answer.text.contains("Dat kan niet binnen de normen: in elk plan"))
        #expect(!answer.notes.contains { $0.contains("geen bewijs") })
    }

    /// With a minibus it is only a matter of money.
    @Test func withAMinibusItCosts() throws {
        let answer = try answer(.alone, minibuses: 1)
        #expect(answer.impossible == nil)
        #expect(answer.choices.contains { $0.repair.dayCost > .zero })
    }
}
