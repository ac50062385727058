import Domain
import Foundation
import Store
import Testing

@Suite struct ComplaintsTests {
    let folder: ScratchFolder
    let workspace: Workspace

    init() throws {
        folder = try ScratchFolder()
        workspace = try Sample.workspace(at: folder.file("regio.ritwijzer"))
    }

    private func complaint(_ id: Complaint.ID, _ pupil: Pupil.ID?, wish: ComplaintWish? = nil, note: String? = nil)
        throws -> Complaint
    {
        let date = try #require(PlanDate("2026-11-24"))
        return Complaint(
            id: id, date: date, direction: .toSchool, received: LocalMoment(date, .clock(9, 0)), pupil: pupil,
            route: "R1", category: .topic(.longRide), wish: wish, voices: [.long, .noisy], note: note)
    }

    private func action(_ id: Complaint.ID, text: String = "andere volgorde") throws -> ComplaintAction {
        let date = try #require(PlanDate("2026-11-24"))
        return ComplaintAction(
            complaint: id, text: text, owner: .carrier, agreed: date, due: date.later(days: 7),
            check: date.later(days: 37))
    }

    @Test func importAndTyping() throws {
        let first = try complaint("K1", "L-001")
        let outcome = try workspace.importComplaints(
            [Sourced(first, line: 2)], from: Sample.laterFile, replacing: false)
        #expect(outcome == ImportOutcome(added: 1))
        try workspace.add(complaint("K2", nil))
        #expect(throws: Fault.self) { try workspace.add(complaint("K2", "L-001")) }
        #expect(try workspace.complaints() == [first, complaint("K2", nil)])
        var changed = first
        changed.acknowledged = first.received
        try workspace.update(changed)
        #expect(try workspace.complaint("K1") == changed)
        // Replacing takes away what earlier files brought, not what was typed in.
        let later = SourceFile(name: "nieuw.csv", hash: Sample.file.hash)
        let replaced = try workspace.importComplaints(
            [Sourced(complaint("K3", nil), line: 2)], from: later, replacing: true)
        #expect(replaced.removed == 1)
        #expect(try workspace.complaints().map(\.id) == ["K2", "K3"])
    }

    @Test func replacingKeepsWhatWasAgreed() throws {
        _ = try workspace.importComplaints(
            [Sourced(complaint("K1", "L-001"), line: 2)], from: Sample.laterFile, replacing: false)
        try workspace.save(action("K1"))
        let later = SourceFile(name: "nieuw.csv", hash: Sample.file.hash)
        let other = [Sourced(try complaint("K3", nil), line: 2)]
        let refused = try fault(of: { _ = try workspace.importComplaints(other, from: later, replacing: true) })
        #expect(refused?.code == "E-KLACHT-AFSPRAAK")
        #expect(refused?.message == "klacht K1 staat niet in dit bestand, en er is een afspraak over gemaakt")
        #expect(refused?.location?.file == "nieuw.csv")
        #expect(try workspace.complaints().map(\.id) == ["K1"])
        #expect(try workspace.complaintActions() == [action("K1")])
        let both = other + [Sourced(try complaint("K1", "L-001"), line: 3)]
        _ = try workspace.importComplaints(both, from: later, replacing: true)
        #expect(try workspace.complaintActions() == [action("K1")])
    }

    @Test func followUp() throws {
        try workspace.add(complaint("K1", "L-001"))
        try workspace.save(action("K1"))
        var done = try action("K1")
        done.done = done.due
        try workspace.save(done)
        #expect(try workspace.complaintActions() == [done])
        #expect(throws: Fault.self) { try workspace.save(action("K9")) }
    }

    @Test func nothingOfAnErasedPupilIsLeft() throws {
        try workspace.add(complaint("K1", "L-001", note: "over L-001"))
        try workspace.save(action("K1", text: "L-001 eerder ophalen"))
        try workspace.add(complaint("K2", "L-002", wish: .apartFrom("L-001"), note: "zit naast L-001"))
        try workspace.save(action("K2", text: "bel over L-001"))
        let data = try workspace.personalData(of: "L-001")
        #expect(data.complaints.map(\.id) == ["K1", "K2"])
        #expect(data.complaintActions.count == 2)
        let outcome = try workspace.erase("L-001")
        #expect(outcome.complaints == 2)
        let bytes = try folder.openedBytes()
        #expect(bytes.range(of: Data("L-001".utf8)) == nil)
        let left = try workspace.complaints()
        #expect(left.map(\.id) == ["K2"])
        #expect(left[0].wish == nil)
        #expect(left[0].note?.hasPrefix("zit naast gewist-") == true)
        #expect(try workspace.complaintActions().count == 1)
        #expect(try workspace.personalData(of: "L-001").complaints.isEmpty)
    }
}
