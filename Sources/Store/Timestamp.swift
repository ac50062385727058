internal import Foundation

/// Moments as the workspace keeps them.
enum Timestamp {
    /// ISO 8601 in UTC, whole seconds: `2026-11-21T08:30:00Z`.
    static var now: String { Date.now.formatted(.iso8601) }
}
