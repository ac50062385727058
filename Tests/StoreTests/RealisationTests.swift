import Domain
import Foundation
import Store
import Testing

@Suite struct RealisationTests {
    let folder: ScratchFolder
    let path: String
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        path = folder.file("regio.ritwijzer")
        workspace = try Sample.workspace(at: path)
    }

    private static let file = SourceFile(name: "realisatie.csv", hash: String(repeating: "c", count: 64))

    private func visit(
        _ pupil: Pupil.ID, _ kind: CarrierRoute.Visit.Kind, _ time: Seconds?, date: String = "2026-11-23",
        carrier: Carrier.ID = "TAXI", route: CarrierRoute.ID = "R1", vehicle: String? = "V1", driver: Driver.ID? = "C1",
        isNoShow: Bool = false
    ) throws -> RealisedVisit {
        RealisedVisit(
            key: .init(
                carrier: carrier, date: try #require(PlanDate(date)), direction: .toSchool, pupil: pupil, kind: kind),
            route: route, order: 1, time: time, isNoShow: isNoShow, vehicle: vehicle, driver: driver)
    }

    @discardableResult
    private func bringIn(
        _ visits: [RealisedVisit], at moment: Int, replacing: Bool = false
    ) throws -> RealisationOutcome {
        try workspace.importRealisation(
            visits.enumerated().map { index, visit in
                Sourced(
                    DeliveredVisit(visit, deliveredAt: DeliveryMoment(secondsSince1970: moment)), line: index + 2)
            }, from: Self.file, replacing: replacing)
    }

    @Test func whatGoesInComesOutInOrder() throws {
        let visits = [
            try visit("L-002", .boards, nil, isNoShow: true), try visit("L-001", .alights, .clock(8, 20)),
            try visit("L-001", .boards, .clock(7, 40)), try visit("L-001", .boards, .clock(7, 41), date: "2026-11-20"),
        ]
        let outcome = try bringIn(visits, at: 100)
        #expect(outcome.counts == ImportOutcome(added: 4))
        #expect(try workspace.visits() == [visits[3], visits[2], visits[1], visits[0]])
        #expect(
            try workspace.visits(VisitQuery(from: PlanDate("2026-11-23"), pupil: "L-001")) == [visits[2], visits[1]])
        #expect(try workspace.visits(VisitQuery(carrier: "ANDER")) == [])
        #expect(try workspace.realisedDates().map(\.description) == ["2026-11-20", "2026-11-23"])
        #expect(try workspace.integrityCheck() == [])
    }

    @Test func theSameAgainChangesNothing() throws {
        let visits = [try visit("L-001", .boards, .clock(7, 40)), try visit("L-001", .alights, .clock(8, 20))]
        try bringIn(visits, at: 100)
        #expect(try bringIn(visits, at: 200).counts == ImportOutcome(unchanged: 2))
        #expect(try workspace.visits() == visits)
    }

    @Test func aCorrectionReplacesAndAnOlderFileDoesNot() throws {
        try bringIn([try visit("L-001", .boards, .clock(7, 40))], at: 100)
        let corrected = try visit("L-001", .boards, .clock(7, 55), route: "R2")
        #expect(try bringIn([corrected], at: 200).counts == ImportOutcome(changed: 1))
        let late = try bringIn([try visit("L-001", .boards, .clock(7, 30))], at: 150)
        #expect(late == RealisationOutcome(older: 1))
        #expect(try workspace.visits() == [corrected])
        #expect(try bringIn([try visit("L-001", .boards, .clock(7, 56))], at: 200).counts.changed == 1, "equal moments")
    }

    @Test func twoCarriersMayUseTheSameRouteNumber() throws {
        try bringIn([try visit("L-001", .boards, .clock(7, 40))], at: 100)
        try bringIn([try visit("L-001", .boards, .clock(7, 45), carrier: "BUS")], at: 100)
        #expect(try workspace.visits().map(\.key.carrier) == ["BUS", "TAXI"])
        #expect(try workspace.realisingCarriers() == ["BUS", "TAXI"])
    }

    @Test func replacingTakesAwayWhatTheDayNoLongerHas() throws {
        try bringIn(
            [
                try visit("L-001", .boards, .clock(7, 40)), try visit("L-002", .boards, .clock(7, 50)),
                try visit("L-002", .boards, .clock(7, 50), date: "2026-11-20"),
                try visit("L-003", .boards, .clock(7, 50), carrier: "BUS"),
            ], at: 100)
        let outcome = try bringIn([try visit("L-001", .boards, .clock(7, 40))], at: 200, replacing: true)
        #expect(outcome.counts == ImportOutcome(unchanged: 1, removed: 1))
        #expect(try workspace.visits().count == 3)
    }

    @Test func aFileIsKnownByItsBytesAndItsCarrier() throws {
        #expect(try !workspace.hasRead(realisation: Self.file.hash, of: nil))
        try bringIn([try visit("L-001", .boards, .clock(7, 40))], at: 100)
        #expect(try workspace.hasRead(realisation: Self.file.hash, of: "TAXI"))
        #expect(try workspace.hasRead(realisation: Self.file.hash, of: nil))
        #expect(try !workspace.hasRead(realisation: Self.file.hash, of: "BUS"))
        #expect(try !workspace.hasRead(realisation: Sample.file.hash, of: nil), "another kind of file")
    }

    @Test func theUsualDriverIsTheOneWhoDrivesMost() throws {
        let days = ["2026-11-16", "2026-11-17", "2026-11-18"]
        for (day, driver) in zip(days, ["C9", "C2", "C9"] as [Driver.ID]) {
            try bringIn([try visit("L-001", .boards, .clock(7, 40), date: day, driver: driver)], at: 100)
        }
        let key = UsualDrivers.Key(pupil: "L-001", direction: .toSchool)
        #expect(try workspace.usualDrivers() == [key: "C9"])
        #expect(try workspace.usualDrivers(of: "L-002").isEmpty)
    }

    @Test func aPupilIsShownAndErased() throws {
        try bringIn(
            [
                try visit("L-001", .boards, .clock(7, 40), route: "solo-L-001", vehicle: "L-001"),
                try visit("L-002", .boards, .clock(7, 50)),
            ], at: 100)
        #expect(try workspace.personalData(of: "L-001").visits.map(\.time) == [.clock(7, 40)])
        #expect(try workspace.erase("L-001").visits == 1)
        let bytes = try folder.bytes()
        #expect(bytes.range(of: Data("L-001".utf8)) == nil)
        #expect(bytes.range(of: Data("L-002".utf8)) != nil, "the others are still there")
        let visits = try workspace.visits()
        #expect(visits.count == 2)
        #expect(visits.contains { $0.key.pupil.text.hasPrefix("gewist-") && $0.route.text.hasPrefix("solo-gewist-") })
        #expect(try workspace.personalData(of: "L-001").isEmpty)
    }

    @Test func aFaultyRowLeavesNothingBehind() throws {
        let impossible = try visit("L-001", .boards, Seconds(200_000))
        let wrong = #expect(throws: Fault.self) {
            try bringIn([try visit("L-002", .boards, .clock(7, 40)), impossible], at: 100)
        }
        #expect(wrong?.code == "E-WERKMAP-VOORWAARDE")
        #expect(try workspace.visits().isEmpty)
        #expect(try !workspace.hasRead(realisation: Self.file.hash, of: nil))
    }
}
