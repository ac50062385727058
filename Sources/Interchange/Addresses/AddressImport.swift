package import Domain

/// Reads an address extract (BAG) of any size as a stream: plain CSV, gzip or zstd, recognised by its first bytes; or
/// a workbook, at once.
package enum AddressImport {
    package static let batchSize = 10_000
    package static let mostIssues = 200

    /// - Parameter onBatch: gets the addresses in the order of the file, `batchSize` at a time.
    /// - Throws: when the file cannot be opened, unpacked or read as text, and what `onBatch` throws.
    package static func read(
        path: String, fileName: String, reading: TableReading = TableReading(),
        onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        try read(FileSource(path: path, name: fileName), fileName, reading, onBatch)
    }

    package static func read(
        bytes: [UInt8], fileName: String, reading: TableReading = TableReading(),
        onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        try read(MemorySource(bytes), fileName, reading, onBatch)
    }

    /// The first lines, unpacked, to see what the columns are; of a workbook all of it.
    package static func start(path: String, fileName: String) throws(Fault) -> [UInt8] {
        let raw = try FileSource(path: path, name: fileName)
        let first = try raw.next() ?? []
        guard FileKind(first) == .text else { return try whole(first, raw) }
        let source = try UnpackingSource(PushedBackSource(first, before: raw), name: fileName)
        var bytes: [UInt8] = []
        while bytes.count < sampleSize, let block = try source.next() { bytes += block }
        let end = bytes.lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? bytes.count
        return Array(bytes[..<end])
    }

    /// Some hundreds of addresses: more rows tell nothing new about a column.
    private static let sampleSize = 64_000

    private static func read(
        _ raw: any ByteSource, _ fileName: String, _ reading: TableReading,
        _ onBatch: ([AddressRecord]) throws(Fault) -> Void
    ) throws(Fault) -> AddressSummary {
        let first = try raw.next() ?? []
        if FileKind(first) != .text || reading.sheet != nil {
            let bytes = try whole(first, raw)
            return try AddressSheetReader.read(bytes, fileName: fileName, reading: reading, onBatch)
        }
        let source = try UnpackingSource(PushedBackSource(first, before: raw), name: fileName)
        var parser = AddressStreamParser(fileName: fileName, reading: reading)
        while let block = try source.next() {
            try parser.take(block)
            if parser.isRefused { return parser.summary }
            if parser.batch.count >= batchSize { try onBatch(parser.takeBatch()) }
        }
        try parser.finish()
        if !parser.batch.isEmpty { try onBatch(parser.takeBatch()) }
        return parser.summary
    }

    /// A file of the largest size that is read at once, and a little more when it is larger.
    private static func whole(_ first: [UInt8], _ raw: any ByteSource) throws(Fault) -> [UInt8] {
        var bytes = first
        while bytes.count <= CellTable.largestFile, let block = try raw.next() { bytes += block }
        return bytes
    }
}
