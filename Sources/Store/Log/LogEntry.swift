package import Domain

/// One line of the log: who did what when. It has no place for personal data.
package struct LogEntry: Hashable, Codable, Sendable {
    /// ISO 8601, UTC.
    package var at: String
    /// The number of the operating system's user.
    package var actor: String
    package var action: LogAction
    /// The name and hash of the file that was read.
    package var file: SourceFile?
    package var plan: StoredPlan.ID?
    package var planVersion: Int?
    package var count: Int?
}
