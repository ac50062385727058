import Domain
import Foundation
import Testing

@testable import Store

@Suite struct RetentionTests {
    let folder: ScratchFolder
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        workspace = try Sample.workspace(at: folder.file("regio.ritwijzer"))
        var gone = Sample.pupil("OUD-VERTROKKEN", latitude: 52.698_765)
        gone.attendance.validUntil = PlanDate("2024-07-19")
        var present = Sample.pupil("NOG-HIER", apartFrom: ["OUD-VERTROKKEN"])
        present.attendance.validUntil = PlanDate("2027-07-16")
        _ = try workspace.importPupils(
            [Sourced(gone, line: 2), Sourced(present, line: 3)], from: Sample.laterFile, replacing: false)
        _ = try workspace.save(Sample.plan())
        for (date, route) in [("2024-11-20", "OUDEROUTE"), ("2026-11-20", "NIEUWEROUTE")] {
            let visit = RealisedVisit(
                key: .init(
                    carrier: "TAXI", date: try #require(PlanDate(date)), direction: .toSchool, pupil: "L-001",
                    kind: .boards),
                route: .init(route), order: 1, time: .clock(7, 40), isNoShow: false, vehicle: nil, driver: nil)
            _ = try workspace.importRealisation(
                [Sourced(DeliveredVisit(visit, deliveredAt: DeliveryMoment(secondsSince1970: 100)), line: 2)],
                from: SourceFile(name: "\(date).csv", hash: String(repeating: "d", count: 64)), replacing: false)
        }
    }

    private var cutoffs: [RetentionKind: PlanDate] {
        get throws { [.pupils: try day("2025-11-21"), .realisation: try day("2025-11-21")] }
    }

    private func day(_ text: String) throws -> PlanDate { try #require(PlanDate(text)) }

    @Test func lookingTakesNothingAway() throws {
        #expect(try workspace.expired(before: cutoffs) == [.pupils: 1, .realisation: 1])
        #expect(try folder.openedBytes().contains("OUD-VERTROKKEN"))
        #expect(try workspace.visits().count == 2)
    }

    @Test func whatWentIsInNoByteOfTheFile() throws {
        for word in ["OUD-VERTROKKEN", "52.698765", "OUDEROUTE"] { #expect(try folder.openedBytes().contains(word)) }
        #expect(try workspace.expire(before: cutoffs) == [.pupils: 1, .realisation: 1])
        let bytes = try folder.openedBytes()
        for word in ["OUD-VERTROKKEN", "52.698765", "OUDEROUTE"] { #expect(!bytes.contains(word), "\(word)") }
        for word in ["NIEUWEROUTE", "NOG-HIER", "L-001"] { #expect(bytes.contains(word), "\(word)") }
        #expect(try workspace.expired(before: cutoffs) == [.pupils: 0, .realisation: 0])
        #expect(try workspace.integrityCheck() == [])
        #expect(try workspace.logEntries().last?.action == .expired)
        #expect(try workspace.logEntries().last?.count == 2)
    }

    @Test func plansGoByTheirDateAndTheDayItselfIsKept() throws {
        let note = "pas laat geplaatst"
        #expect(try folder.openedBytes().contains(note))
        #expect(try workspace.expire(before: [.plans: day("2026-11-23")]) == [.plans: 0])
        #expect(try workspace.expire(before: [.plans: day("2026-11-24")]) == [.plans: 1])
        #expect(try !folder.openedBytes().contains(note))
        #expect(try workspace.region().pupils.count == 5, "pupils have no term here, and stay")
    }

    @Test(arguments: [
        ("2026-11-21", 12, "2025-11-21"), ("2026-03-31", 1, "2026-02-28"), ("2024-02-29", 12, "2023-02-28"),
        ("2026-01-15", 1, "2025-12-15"), ("2026-11-21", 84, "2019-11-21"),
    ])
    func monthsBack(from: String, months: Int, expected: String) throws {
        #expect(try day(from).earlier(months: months) == PlanDate(expected))
    }
}
