import Foundation

/// A folder that lives as long as one test.
final class Scratch: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "ritwijzer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

    @discardableResult
    func write(_ data: Data, to name: String) throws -> String {
        let place = url.appending(path: name)
        try data.write(to: place)
        return place.path
    }

    func read(_ name: String) throws -> String { try String(contentsOf: url.appending(path: name), encoding: .utf8) }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: url.appending(path: name).path) }

    /// Names of everything in it but what the runner itself made.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).filter {
            !$0.hasSuffix(".out") && !$0.hasSuffix(".err")
        }.sorted()
    }
}
