package import Domain
import Interchange

/// A moment as a user types it: `24-11-2026`, or `24-11-2026 9:15`.
package enum ComplaintMoment {
    package static func read(_ text: String) -> LocalMoment? { ComplaintForm.moment(text) }
}
