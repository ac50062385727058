import Domain

/// Bytes of a file, block by block, unpacked where the file is packed.
protocol ByteSource: AnyObject {
    /// - Returns: nil at the end.
    func next() throws(Fault) -> [UInt8]?
}

/// The size of a block: large enough to keep the number of calls low, small enough to keep memory low.
enum BlockSize { static let bytes = 1 << 20 }
