import CZlib
import Domain

/// Unpacks gzip, also of several members in a row. A class, because zlib's state must stay at one address and be freed.
final class GzipSource: ByteSource {
    private let packed: any ByteSource
    private let name: String
    // zlib keeps a pointer back to this structure, so it may not move: it lives on the heap until deinit.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var consumed = 0
    private var isBetweenMembers = false

    init(_ packed: any ByteSource, name: String) throws(Fault) {
        self.packed = packed
        self.name = name
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 + 16: the largest window, with a gzip header.
        let status = inflateInit2_(stream, 15 + 16, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw GzipSource.damage(name) }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func next() throws(Fault) -> [UInt8]? {
        while true {
            if consumed == input.count {
                guard let block = try packed.next() else {
                    if isBetweenMembers { return nil }
                    throw GzipSource.damage(name)
                }
                input = block
                consumed = 0
            }
            if isBetweenMembers {
                guard inflateReset(stream) == Z_OK else { throw GzipSource.damage(name) }
                isBetweenMembers = false
            }
            let output = try inflateOnce()
            if !output.isEmpty { return output }
        }
    }

    private func inflateOnce() throws(Fault) -> [UInt8] {
        var status = Z_OK
        let stream = stream
        let start = consumed
        var used = 0
        // Pointers are valid within these closures only; zlib gets no longer hold of them.
        let output = [UInt8](unsafeUninitializedCapacity: BlockSize.bytes) { buffer, count in
            input.withUnsafeMutableBufferPointer { bytes in
                stream.pointee.next_in = bytes.baseAddress.map { $0 + start }
                stream.pointee.avail_in = UInt32(bytes.count - start)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(buffer.count)
                status = inflate(stream, Z_NO_FLUSH)
                used = bytes.count - start - Int(stream.pointee.avail_in)
                count = buffer.count - Int(stream.pointee.avail_out)
            }
        }
        consumed += used
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw GzipSource.damage(name) }
        isBetweenMembers = status == Z_STREAM_END
        return output
    }

    private static func damage(_ name: String) -> Fault {
        Fault(
            code: "E-INGEPAKT", message: "het ingepakte bestand (gzip) is beschadigd of afgebroken",
            location: .init(file: name), advice: "Misschien is het niet helemaal opgehaald: haal het opnieuw op.")
    }
}
