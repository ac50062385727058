package import Domain
import Foundation

/// Reads centres of postcodes, the coarse fallback for addresses that are not found: as CSV (columns by name), or as JSON
/// `{"1821": [52.63, 4.75], …}`.
package enum CentreImport {
    package static func read(_ bytes: [UInt8], fileName: String, reading: TableReading = TableReading())
        -> ImportResult<PostcodeCentre>
    {
        let start = bytes.first { !CentreImport.isBlank($0) }
        return start == UInt8(ascii: "{") ? readJSON(bytes, fileName) : readTable(bytes, fileName, reading)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        TextDecoding.byteOrderMark.contains(byte) || byte <= Ascii.space
    }

    private static func readTable(_ bytes: [UInt8], _ fileName: String, _ reading: TableReading) -> ImportResult<
        PostcodeCentre
    > {
        var rows = TableRows(bytes, fileName: fileName, schema: .centres, reading: reading)
        var centres: [Sourced<PostcodeCentre>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let centre = readRow(&reader)
            rows.take(reader, centre, into: &centres)
        }
        rows.reportDuplicates(in: centres) { $0.postcode }
        return rows.result(centres)
    }

    private static func readRow(_ row: inout RowReader) -> PostcodeCentre? {
        guard row.required("postcode") != nil,
            let postcode = row.value("postcode", CellFormat.postcodeOrFour, expected: "postcode zoals 1821AB of 1821")
        else { return nil }
        guard let coordinate = row.coordinate() else {
            if !row.hasErrors { row.report(.missingValue, "breedtegraad", "hier moeten coördinaten staan") }
            return nil
        }
        let town = row.text("plaats")
        let municipality = row.text("gemeente")
        return PostcodeCentre(
            postcode: postcode,
            address: KnownAddress(
                coordinate: coordinate, town: town.isEmpty ? nil : town,
                municipality: municipality.isEmpty ? nil : Municipality.ID(municipality)))
    }

    /// JSON has no line numbers: messages name the postcode, which is no personal data.
    private static func readJSON(_ bytes: [UInt8], _ fileName: String) -> ImportResult<PostcodeCentre> {
        guard bytes.count <= CellTable.largestFile else {
            let refusal = Refusal(.fileTooLarge, file: fileName, "het bestand is groter dan 50 MB")
            return ImportResult(rows: [], issues: [refusal.issue])
        }
        guard let content = try? JSONDecoder().decode([String: [Double]].self, from: Data(bytes)) else {
            let refusal = Refusal(
                .notText, file: fileName, "dit is geen leesbare JSON met middens van postcodes",
                advice: "De vorm is {\"1821\": [52.63, 4.75], …}.")
            return ImportResult(rows: [], issues: [refusal.issue])
        }
        var rows: [Sourced<PostcodeCentre>] = []
        var issues: [ImportIssue] = []
        for (key, pair) in content.sorted(by: { $0.key < $1.key }) {
            switch centre(key, pair) {
            case .success(let centre): rows.append(Sourced(centre, line: 1))
            case .failure(let problem):
                issues.append(
                    ImportIssue(
                        code: problem.code.rawValue, location: .init(file: fileName, column: String(key.prefix(10))),
                        message: problem.message, advice: problem.advice))
            }
        }
        if content.isEmpty { issues.append(Refusal(.fileEmpty, file: fileName, "het bestand is leeg").issue) }
        return ImportResult(rows: rows, issues: issues)
    }

    private static func centre(_ key: String, _ pair: [Double]) -> Result<PostcodeCentre, CoordinateReading.Failure> {
        guard let postcode = CellFormat.postcodeOrFour(key) else {
            return .failure(.init(code: .value, message: "dit is geen postcode zoals 1821AB of 1821", advice: nil))
        }
        guard pair.count == 2 else {
            return .failure(
                .init(code: .coordinate, message: "hier horen twee getallen: breedte en lengte", advice: nil))
        }
        return CoordinateReading.wgs84(latitude: pair[0], longitude: pair[1]).map {
            PostcodeCentre(postcode: postcode, address: KnownAddress(coordinate: $0))
        }
    }
}
