import Domain

/// Puts blocks that were read ahead back in front.
final class PushedBackSource: ByteSource {
    private var first: [UInt8]?
    private let rest: any ByteSource

    init(_ first: [UInt8], before rest: any ByteSource) {
        self.first = first
        self.rest = rest
    }

    func next() throws(Fault) -> [UInt8]? {
        if let block = first {
            first = nil
            return block
        }
        return try rest.next()
    }
}
