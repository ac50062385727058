import Domain
import Foundation
import Store

/// What every verb about complaints works with: the register, the agreements about it, and the day of today.
struct ComplaintDesk {
    let store: Workspace
    let now: LocalMoment
    let norms: ComplaintNorms

    init(_ store: Workspace, now: LocalMoment?) throws(Fault) {
        self.store = store
        self.now = now ?? .present
        norms = try store.region().contract?.complaintNorms ?? ComplaintNorms()
    }

    var terms: ComplaintTerms { ComplaintTerms(norms: norms, now: now) }

    /// - Throws: E-KLACHT-ONBEKEND.
    func complaint(_ id: Complaint.ID) throws(Fault) -> Complaint {
        guard let complaint = try store.complaint(id) else {
            throw Fault(
                code: "E-KLACHT-ONBEKEND", message: "er is geen klacht met nummer \(id)",
                advice: "Zie welke er zijn met: ritwijzer klacht lijst")
        }
        return complaint
    }
}

extension LocalMoment {
    /// Of the computer's clock.
    static var present: LocalMoment { LocalMoment(instant: Int(Date().timeIntervalSince1970)) }
}
