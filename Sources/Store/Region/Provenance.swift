package import Domain

/// Where a row of the workspace came from.
package struct Provenance: Hashable, Codable, Sendable {
    package var file: SourceFile
    package var kind: ImportKind
    /// Counted from 1.
    package var line: Int
    /// ISO 8601, UTC.
    package var importedAt: String
}
