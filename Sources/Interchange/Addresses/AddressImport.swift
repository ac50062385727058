package import Domain

/// Reads an address extract (BAG) of any size as a stream: plain CSV, gzip or zstd, recognised by its first bytes.
package enum AddressImport {
    package static let batchSize = 10_000
    package static let mostIssues = 200

    /// - Parameter onBatch: gets the addresses in the order of the file, `batchSize` at a time.
    /// - Throws: when the file cannot be opened, unpacked or read as text, and what `onBatch` throws.
    package static func read(
        path: String, fileName: String, onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        try read(FileSource(path: path, name: fileName), fileName, onBatch)
    }

    package static func read(
        bytes: [UInt8], fileName: String, onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        try read(MemorySource(bytes), fileName, onBatch)
    }

    private static func read(
        _ raw: any ByteSource, _ fileName: String, _ onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        let source = try UnpackingSource(raw, name: fileName)
        var parser = AddressStreamParser(fileName: fileName)
        while let block = try source.next() {
            try parser.take(block)
            if parser.isRefused { return parser.summary }
            if parser.batch.count >= batchSize { try onBatch(parser.takeBatch()) }
        }
        try parser.finish()
        if !parser.batch.isEmpty { try onBatch(parser.takeBatch()) }
        return parser.summary
    }
}
