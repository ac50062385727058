import Application
import Domain

/// What the shell hears (DESIGN §7).
package enum ExitStatus: Int32, Sendable {
    case fine = 0
    /// The plan or the data has violations.
    case violations = 1
    case inputError = 2
    case internalError = 3
    /// Stopped by the user, with a result.
    case interrupted = 4
    case usage = 64

    init(_ fault: Fault) { self = fault.kind == .input ? .inputError : .internalError }

    init(_ verdict: Verdict) {
        switch verdict {
        case .fine: self = .fine
        case .violations: self = .violations
        case .refused: self = .inputError
        case .interrupted: self = .interrupted
        }
    }
}
