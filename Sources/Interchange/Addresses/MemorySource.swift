/// Bytes that are in memory already.
final class MemorySource: ByteSource {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    func next() -> [UInt8]? {
        guard !rest.isEmpty else { return nil }
        let block = Array(rest.prefix(BlockSize.bytes))
        rest = rest.dropFirst(block.count)
        return block
    }
}
