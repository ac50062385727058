import Domain

/// Addresses from a workbook, which is small enough to be in memory.
enum AddressSheetReader {
    /// - Parameter onBatch: as for `AddressImport`.
    static func read(
        _ bytes: [UInt8], fileName: String, reading: TableReading, _ onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        var summary = AddressSummary()
        let table: CellTable
        do throws(Refusal) {
            table = try CellTable(bytes, file: fileName, schema: .addresses, reading: reading)
        } catch {
            summary.issues = [error.issue]
            return summary
        }
        let rows = TableRows(table, schema: .addresses, reading: reading)
        let columns = AddressColumns(rows.position, count: table.header.count)
        summary.issues = rows.result([Sourced<AddressRecord>]()).issues
        guard let columns, !rows.isRefused else {
            if !rows.isRefused { summary.issues.append(AddressColumns.missing(in: fileName, line: table.headerLine)) }
            return summary
        }
        var rowReader = AddressRowReader(fileName: fileName)
        var batch: [AddressRecord] = []
        let content = table.content
        for row in rows.indices {
            let outcome = rowReader.read(table.record(ofRow: row), content, columns)
            if case .address(let address) = outcome { batch.append(address) }
            summary.count(outcome.placed(by: rows))
            if batch.count >= AddressImport.batchSize {
                try onBatch(batch)
                batch.removeAll(keepingCapacity: true)
            }
        }
        if !batch.isEmpty { try onBatch(batch) }
        return summary
    }
}

extension AddressRowReader.Outcome {
    fileprivate func placed(by rows: TableRows) -> Self {
        if case .failure(let issue) = self { return .failure(rows.placed(issue)) }
        return self
    }
}
