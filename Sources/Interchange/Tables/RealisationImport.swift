package import Domain

/// Reads what a carrier drove.
package enum RealisationImport {
    /// - Parameters:
    ///   - carrier: of the whole file; nil when each row says it.
    ///   - deliveredAt: of the rows that do not say it themselves.
    /// - Complexity: O(rows).
    package static func read(
        _ bytes: [UInt8], fileName: String, reading: TableReading = TableReading(), carrier: Carrier.ID?,
        deliveredAt: DeliveryMoment
    ) -> ImportResult<DeliveredVisit> {
        var rows = TableRows(bytes, fileName: fileName, schema: .realisation, reading: reading)
        let context = RealisationRow.Context(carrier: carrier, deliveredAt: deliveredAt)
        var visits: [Sourced<DeliveredVisit>] = []
        for row in rows.indices {
            var reader = rows.reader(row)
            let read = RealisationRow.read(&reader, context)
            let isRight = !reader.hasErrors
            rows.add(reader.issues)
            if isRight { visits += read.map { Sourced($0, line: reader.line) } }
        }
        let checked = VisitAgreement(file: fileName).check(visits)
        rows.add(checked.issues)
        return rows.result(checked.visits)
    }
}
