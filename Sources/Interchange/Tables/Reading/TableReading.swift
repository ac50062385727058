/// How the user wants a table to be read; all of it may be left out.
package struct TableReading: Hashable, Sendable {
    /// The sheet of a workbook, by its name.
    package var sheet: String?

    package init(sheet: String? = nil) { self.sheet = sheet }
}
