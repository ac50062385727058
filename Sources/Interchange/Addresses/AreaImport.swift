package import Domain

/// Reads which postcodes make which werkgebied (`werkgebieden.csv`).
package enum AreaImport {
    /// - Returns: one value, and no value when a row is wrong: a part of the areas would count pupils in the wrong ones.
    package static func read(_ bytes: [UInt8], fileName: String, reading: TableReading = TableReading())
        -> ImportResult<PostcodeAreas>
    {
        var rows = TableRows(bytes, fileName: fileName, schema: .areas, reading: reading)
        var entries: [Sourced<Entry>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let entry = readRow(&reader)
            rows.take(reader, entry, into: &entries)
        }
        rows.reportDuplicates(in: entries, column: "postcode") { $0.postcode }
        let result = rows.result(entries)
        guard !result.hasErrors else { return ImportResult(rows: [], issues: result.issues) }
        let areas = PostcodeAreas(
            Dictionary(entries.map { ($0.value.postcode, $0.value.name) }, uniquingKeysWith: { first, _ in first }))
        return ImportResult(rows: [Sourced(areas, line: 1)], issues: result.issues)
    }

    private struct Entry: Sendable {
        let postcode: String
        let name: String
    }

    private static func readRow(_ row: inout RowReader) -> Entry? {
        let name = row.required("werkgebied")
        guard row.required("postcode") != nil,
            let postcode = row.value(
                "postcode", CellFormat.postcodeOrFour, expected: "postcode zoals 1821AB of 1821"), let name
        else { return nil }
        return Entry(postcode: postcode, name: name)
    }
}
