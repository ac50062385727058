import CZstd
import Domain

/// Unpacks Zstandard, also of several frames in a row. A class, because it owns zstd's state.
final class ZstdSource: ByteSource {
    private let packed: any ByteSource
    private let name: String
    // Owned: freed in deinit. The library's default window limit (128 MB) bounds its memory.
    private let stream: OpaquePointer
    private var input: [UInt8] = []
    private var consumed = 0
    private var isFrameComplete = false
    private var mayHoldOutput = false

    init(_ packed: any ByteSource, name: String) throws(Fault) {
        guard let stream = ZSTD_createDStream() else {
            throw Fault(.internal, code: "E-GEHEUGEN", message: "er is te weinig geheugen om uit te pakken")
        }
        self.packed = packed
        self.name = name
        self.stream = stream
    }

    deinit { ZSTD_freeDStream(stream) }

    func next() throws(Fault) -> [UInt8]? {
        while true {
            if consumed == input.count, !mayHoldOutput {
                guard let block = try packed.next() else {
                    if isFrameComplete { return nil }
                    throw damage
                }
                input = block
                consumed = 0
            }
            let output = try unpackOnce()
            if !output.isEmpty { return output }
        }
    }

    private func unpackOnce() throws(Fault) -> [UInt8] {
        var status = 0
        var used = consumed
        // Pointers are valid within these closures only.
        let output = [UInt8](unsafeUninitializedCapacity: BlockSize.bytes) { buffer, count in
            input.withUnsafeBytes { bytes in
                var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: consumed)
                var target = ZSTD_outBuffer(dst: buffer.baseAddress, size: buffer.count, pos: 0)
                status = ZSTD_decompressStream(stream, &target, &source)
                used = source.pos
                count = target.pos
            }
        }
        guard ZSTD_isError(status) == 0 else { throw damage }
        consumed = used
        isFrameComplete = status == 0
        mayHoldOutput = output.count == BlockSize.bytes
        return output
    }

    private var damage: Fault {
        Fault(
            code: "E-INGEPAKT", message: "het ingepakte bestand (zstd) is beschadigd of afgebroken",
            location: .init(file: name), advice: "Misschien is het niet helemaal opgehaald: haal het opnieuw op.")
    }
}
