package import Domain

/// How the user wants a table to be read; all of it may be left out.
package struct TableReading: Hashable, Sendable {
    /// The sheet of a workbook, by its name.
    package var sheet: String?
    /// What the headings mean, said for this file.
    package var mapping: HeadingMapping?
    /// What was said for earlier files of this kind, newest first.
    package var kept: [KeptMapping]
    /// Whose file this is.
    package var carrier: Carrier.ID?

    package init(
        sheet: String? = nil, mapping: HeadingMapping? = nil, kept: [KeptMapping] = [], carrier: Carrier.ID? = nil
    ) {
        self.sheet = sheet
        self.mapping = mapping
        self.kept = kept
        self.carrier = carrier
    }
}
