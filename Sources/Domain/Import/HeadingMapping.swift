/// Which heading of a file is which of our columns.
package struct HeadingMapping: Hashable, Codable, Sendable {
    package struct Entry: Hashable, Codable, Sendable {
        /// As the file has it.
        package var heading: String
        /// nil: not read.
        package var column: String?

        package init(heading: String, column: String?) {
            self.heading = heading
            self.column = column
        }
    }

    /// The kind of file: `leerlingen`.
    package var kind: String
    /// In the order of the file.
    package var entries: [Entry]

    package init(kind: String, entries: [Entry]) {
        self.kind = kind
        self.entries = entries
    }
}

/// A mapping that was confirmed before, and is used again for files like that one.
package struct KeptMapping: Hashable, Codable, Sendable {
    package var mapping: HeadingMapping
    /// Whose files these are; nil when that was not said.
    package var carrier: Carrier.ID?
    /// The file that it was confirmed for, without its folder.
    package var file: String
    /// ISO 8601, UTC.
    package var keptAt: String

    package init(mapping: HeadingMapping, carrier: Carrier.ID?, file: String, keptAt: String) {
        self.mapping = mapping
        self.carrier = carrier
        self.file = file
        self.keptAt = keptAt
    }
}
