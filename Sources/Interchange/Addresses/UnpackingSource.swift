import Domain

/// Chooses by the first bytes of a file whether and how it must be unpacked, and guards against files that unpack to
/// more than any address file can be (decompression bombs).
final class UnpackingSource: ByteSource {
    /// All of the Netherlands is about 0.8 GB of CSV.
    static let mostBytes = 4_000_000_000
    /// Address lists shrink about ten times; a bomb a thousand times. Checked from `leastSuspect` bytes on.
    static let mostRatio = 200
    static let leastSuspect = 10_000_000

    private let name: String
    private let source: any ByteSource
    private let counter: CountingSource
    private var unpacked = 0

    init(_ raw: any ByteSource, name: String) throws(Fault) {
        let first = try raw.next() ?? []
        let counter = CountingSource(PushedBackSource(first, before: raw))
        self.name = name
        self.counter = counter
        if first.starts(with: [0x1F, 0x8B]) {
            source = try GzipSource(counter, name: name)
        } else if first.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            source = try ZstdSource(counter, name: name)
        } else {
            source = counter
        }
    }

    func next() throws(Fault) -> [UInt8]? {
        guard let block = try source.next() else { return nil }
        unpacked += block.count
        let isSuspect = unpacked > UnpackingSource.leastSuspect && unpacked > counter.bytes * UnpackingSource.mostRatio
        guard unpacked <= UnpackingSource.mostBytes, !isSuspect else {
            throw Fault(
                code: "E-UITPAKKEN",
                message: "het bestand wordt bij uitpakken veel groter dan een adressenbestand kan zijn",
                cause: "meer dan \(UnpackingSource.mostRatio) keer zo groot, of meer dan 4 GB",
                location: .init(file: name),
                advice: "Misschien is het geen adressenbestand.")
        }
        return block
    }
}
