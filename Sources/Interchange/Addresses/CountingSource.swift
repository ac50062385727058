import Domain

/// Counts what passes.
final class CountingSource: ByteSource {
    private let source: any ByteSource
    private(set) var bytes = 0

    init(_ source: any ByteSource) { self.source = source }

    func next() throws(Fault) -> [UInt8]? {
        let block = try source.next()
        bytes += block?.count ?? 0
        return block
    }
}
