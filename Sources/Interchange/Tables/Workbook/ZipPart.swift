import CZip

/// One part of an archive while it is read. A class, because the library's state must be freed.
final class ZipPart {
    private let archive: ZipArchive
    private let handle: OpaquePointer
    private var left: Int

    fileprivate static let blockSize = 64 * 1024

    init(_ handle: OpaquePointer, of archive: ZipArchive, size: Int) {
        self.handle = handle
        self.archive = archive
        left = size
    }

    deinit { zip_fclose(handle) }

    var file: String { archive.file }

    /// Hands over the part block by block, until it ends or `body` returns false.
    ///
    /// - Throws: when the part is damaged, or is larger than the archive said.
    func read(_ body: (UnsafeRawBufferPointer) throws(Refusal) -> Bool) throws(Refusal) {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
        defer { block.deallocate() }
        while let start = block.baseAddress {
            let count = Int(zip_fread(handle, start, UInt64(Self.blockSize)))
            guard count >= 0, count <= left else { throw ZipArchive.damage(file) }
            guard count > 0 else { break }
            left -= count
            if try !body(UnsafeRawBufferPointer(start: start, count: count)) { return }
        }
        guard left == 0 else { throw ZipArchive.damage(file) }
    }
}
