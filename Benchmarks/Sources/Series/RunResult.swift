import Foundation

/// A finished run: a line of a results file.
struct RunResult: Codable, Equatable {
    var run: Run
    /// The commit of the code that ran.
    var revision: String
    var date: String
    var machine: String
    var measurement: Measurement
    var verdict: Verdict
}

/// What a judge that shares no code with the engine said.
struct Verdict: Codable, Equatable {
    enum Outcome: String, Codable { case accepted, refused, absent }

    var outcome: Outcome
    /// The judge's own sum, where it tells one.
    var cost: Double?
    /// Why it was refused, or why there was no judge.
    var reason: String?

    static let absent = Verdict(outcome: .absent, reason: "no judge")
}
