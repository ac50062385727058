internal import Domain
internal import Foundation

/// The file itself: who made it, who may read it, and how it appears all at once.
enum WorkspaceFile {
    /// SQLite's `application_id`, by which a file is known as ours.
    enum Identity: UInt32 {
        /// "RITW"
        case workspace = 0x5249_5457
        /// "RITA"
        case addresses = 0x5249_5441
    }

    static var userNumber: UInt32 { getuid() }

    static func name(of path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    /// Reads the first 100 bytes without SQLite, so that nothing happens to a file of someone else.
    static func verify(_ path: String, identity: Identity) throws(Fault) {
        let place = Fault.Location(file: name(of: path))
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Fault(
                code: "E-WERKMAP-ONTBREEKT", message: "dit bestand is er niet", location: place,
                advice: "Misschien is de naam anders gespeld, of staat het in een andere map.")
        }
        guard let file = FileHandle(forReadingAtPath: path), !isFolder.boolValue else {
            throw Fault(
                code: "E-WERKMAP-TOEGANG", message: "dit bestand kan niet gelezen worden",
                cause: isFolder.boolValue ? "het is een map" : "u heeft er geen rechten voor", location: place)
        }
        let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
        guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw Fault(
                code: "E-WERKMAP-GEEN-DATABASE", message: "dit bestand is geen werkmap van Ritwijzer",
                cause: header.isEmpty ? "het is leeg" : "de inhoud is geen database", location: place,
                advice: "Misschien is een ander bestand bedoeld.")
        }
        let found = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard found == identity.rawValue else {
            throw Fault(
                code: "E-WERKMAP-ANDER-PROGRAMMA", message: "dit bestand is van een ander programma",
                cause: "het is wel een database, maar niet van Ritwijzer of van een andere soort", location: place,
                advice: "Misschien is een ander bestand bedoeld. Er is niets aan veranderd.")
        }
    }

    /// Lets `fill` make the file under another name in the same folder, stamps it, and gives it its own name at the
    /// end. A crash in between leaves nothing under that name.
    static func create(
        at path: String, identity: Identity, replacing: Bool = false, _ fill: (String) throws(Fault) -> Void
    ) throws(Fault) {
        let place = Fault.Location(file: name(of: path))
        let exists = Fault(
            code: "E-WERKMAP-BESTAAT", message: "er is al een bestand met deze naam", location: place,
            advice: "Misschien wilt u een andere naam kiezen. Er is niets overschreven.")
        if !replacing, FileManager.default.fileExists(atPath: path) { throw exists }
        let draft = path + ".nieuw-\(getpid())"
        let descriptor = Foundation.open(draft, O_RDWR | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw Fault(systemError: errno, path: path) }
        defer { close(descriptor) }
        defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
        try fill(draft)
        // On the disk before it gets its name, so that a power cut cannot leave a hollow file.
        if fsync(descriptor) != 0 { throw Fault(systemError: errno, path: path) }
        // Creating must not overwrite: `link` refuses where `rename` would replace.
        var status = replacing ? rename(draft, path) : link(draft, path)
        // Some file systems (USB sticks) have no links.
        if status != 0, !replacing, [EPERM, ENOTSUP, ENOSYS].contains(errno) { status = rename(draft, path) }
        if status != 0 { throw errno == EEXIST ? exists : Fault(systemError: errno, path: path) }
    }

    /// Only the owner may read pupils' data, also in the files that SQLite keeps beside it.
    static func makePrivate(_ path: String) throws(Fault) {
        for file in [path, path + "-wal", path + "-shm"] {
            var status = stat()
            guard stat(file, &status) == 0, status.st_mode & 0o077 != 0 else { continue }
            // A file of someone else cannot be changed; SQLite then tells whether it may be written.
            if chmod(file, status.st_mode & 0o700) != 0, errno != EPERM, errno != EROFS {
                throw Fault(systemError: errno, path: path)
            }
        }
    }
}
