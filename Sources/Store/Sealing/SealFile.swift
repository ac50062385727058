internal import Domain
internal import Foundation

/// The key of one workspace (sleutel), in a small file of its own that holds nothing about anybody. It is made together
/// with the workspace and never changes, so the two need not be written in one transaction.
enum SealFile {
    /// A folder for keys, such as one on another disk; without it a key is kept beside its workspace.
    static let variable = "RITWIJZER_SLEUTELMAP"

    private static let heading =
        "Sleutel bij een werkmap van Ritwijzer. Bewaar dit bestand, en een reservekopie ervan, apart van de werkmap."

    /// Where the key of a workspace may be, the first place first.
    static func places(for workspace: String) -> [String] {
        let beside = workspace + ".sleutel"
        guard let folder = ProcessInfo.processInfo.environment[variable], !folder.isEmpty else { return [beside] }
        let name = URL(fileURLWithPath: beside).lastPathComponent
        return [URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name).path, beside]
    }

    /// - Returns: nil when there is no key.
    static func read(for workspace: String) throws(Fault) -> Seal? {
        for path in places(for: workspace) where FileManager.default.fileExists(atPath: path) {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Fault(
                    code: "E-SLEUTEL-TOEGANG", message: "de sleutel bij deze werkmap kan niet gelezen worden",
                    cause: "u heeft er geen rechten voor", location: .init(file: WorkspaceFile.name(of: path)))
            }
            let last = String(decoding: data, as: UTF8.self).split(separator: "\n").last ?? ""
            guard let key = Data(base64Encoded: String(last)), key.count == Seal.keySize else {
                throw Fault(
                    code: "E-SLEUTEL-BESCHADIGD",
                    message: "dit is geen sleutel van Ritwijzer, of hij is beschadigd",
                    location: .init(file: WorkspaceFile.name(of: path)),
                    advice: "Misschien is er een reservekopie van de sleutel. Er is niets veranderd.")
            }
            return Seal(key: [UInt8](key))
        }
        return nil
    }

    /// The key that is there already, or a new one.
    static func readOrCreate(for workspace: String) throws(Fault) -> Seal {
        if let seal = try read(for: workspace) { return seal }
        let seal = Seal.random()
        let path = places(for: workspace)[0]
        let draft = path + ".nieuw-\(getpid())"
        let descriptor = Foundation.open(draft, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Fault(systemError: errno, path: path) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        defer { unlink(draft) }
        do {
            try file.write(contentsOf: Data("\(heading)\n\(seal.base64)\n".utf8))
            try file.synchronize()
        } catch {
            throw Fault(systemError: errno, path: path)
        }
        // Two programs may make the same workspace at once: the first key stays.
        var status = link(draft, path)
        if status != 0, [EPERM, ENOTSUP, ENOSYS].contains(errno) { status = rename(draft, path) }
        if status != 0, errno != EEXIST { throw Fault(systemError: errno, path: path) }
        return try read(for: workspace) ?? seal
    }
}
