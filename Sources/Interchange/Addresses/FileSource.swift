import Domain
import Foundation

/// The bytes of a file as they are. A class, because it owns an open file.
final class FileSource: ByteSource {
    private let handle: FileHandle
    private let name: String

    init(path: String, name: String) throws(Fault) {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Fault(
                code: "E-BESTAND", message: "het bestand is niet te openen", location: .init(file: name),
                advice: "Misschien klopt de naam niet, of mag u het bestand niet lezen.")
        }
        self.handle = handle
        self.name = name
    }

    deinit { try? handle.close() }

    func next() throws(Fault) -> [UInt8]? {
        do {
            guard let data = try handle.read(upToCount: BlockSize.bytes), !data.isEmpty else { return nil }
            return Array(data)
        } catch {
            throw Fault(
                code: "E-BESTAND", message: "het bestand is niet te lezen", location: .init(file: name),
                advice: "Misschien is het een map, of is de schijf niet meer bereikbaar.")
        }
    }
}
