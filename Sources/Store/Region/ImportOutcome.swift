/// What an import did to one kind of thing in the workspace.
package struct ImportOutcome: Hashable, Codable, Sendable {
    package var added: Int
    package var changed: Int
    package var unchanged: Int
    /// Were there before and are not in the file; only when the file replaces everything.
    package var removed: Int

    package init(added: Int = 0, changed: Int = 0, unchanged: Int = 0, removed: Int = 0) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.removed = removed
    }

    package static func + (left: Self, right: Self) -> Self {
        ImportOutcome(
            added: left.added + right.added, changed: left.changed + right.changed,
            unchanged: left.unchanged + right.unchanged, removed: left.removed + right.removed)
    }
}
