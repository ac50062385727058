/// How a verb ended; the command line makes an exit code of it.
package enum Verdict: String, Sendable {
    case fine = "goed"
    /// The plan or the data breaks a rule.
    case violations = "overtredingen"
    /// The input was refused; nothing was changed.
    case refused = "geweigerd"
    /// The user ended a run early, and got the best result so far.
    case interrupted = "onderbroken"
}
