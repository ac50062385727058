import Foundation

@testable import Store

/// A folder of its own for one test, gone when the test ends.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("ritwijzer-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    /// The bytes of every file in the folder, one after the other.
    func bytes() throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted().reduce(into: Data()) { all, name in
            all.append(try Data(contentsOf: URL(fileURLWithPath: file(name))))
        }
    }

    /// The bytes, and behind them everything in them that the keys in the folder can open: also what the files no longer
    /// show but still hold.
    func openedBytes() throws -> Data {
        let bytes = try bytes()
        let seals = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".sleutel") }
            .compactMap { try SealFile.read(for: file(String($0.dropLast(".sleutel".count)))) }
        var opened = bytes
        var rest = bytes[...]
        while let mark = rest.range(of: Data(SealedJSON.mark.utf8)) {
            rest = rest[mark.upperBound...]
            let text = rest.prefix { $0 != UInt8(ascii: "\"") }
            guard let sealed = Data(base64Encoded: text) else { continue }
            for seal in seals { opened += Data(try seal.open([UInt8](sealed)) ?? []) }
        }
        return opened
    }
}
