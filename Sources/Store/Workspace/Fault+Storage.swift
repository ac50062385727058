internal import Domain
internal import Foundation
internal import GRDB

extension Fault {
    /// What went wrong in SQLite, in words for the user. Never holds a statement's arguments.
    init(storage error: any Error, path: String) {
        switch error {
        case let fault as Fault: self = fault
        case let error as DatabaseError: self.init(database: error, path: path)
        case is DecodingError, is RowDecodingError:
            self.init(
                .internal, code: "E-WERKMAP-INHOUD", message: "een deel van de werkmap heeft een onbekende vorm",
                location: .init(file: WorkspaceFile.name(of: path)))
        default:
            self.init(
                .internal, code: "E-WERKMAP-FOUT", message: "de werkmap kan niet gebruikt worden",
                cause: "\(type(of: error))", location: .init(file: WorkspaceFile.name(of: path)))
        }
    }

    private init(database error: DatabaseError, path: String) {
        let place = Location(file: WorkspaceFile.name(of: path))
        switch error.resultCode {
        case .SQLITE_AUTH where error.extendedResultCode == .SQLITE_AUTH_USER:
            let isMissing = error.message == "\(SealedJSON.Problem.keyIsMissing)"
            self = isMissing ? .missingKey(path) : .anotherKey(path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                .internal, code: "E-WERKMAP-BEZET", message: "een ander programma schrijft in deze werkmap",
                location: place, advice: "Misschien lukt het over een minuut. Er is niets veranderd.")
        case .SQLITE_FULL:
            self.init(
                .internal, code: "E-SCHIJF-VOL", message: "er is geen ruimte meer op de schijf", location: place,
                advice: "Misschien kunt u eerst ruimte maken. De werkmap is gebleven zoals hij was.")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
            self = .notWritable(path, cause: nil)
        case .SQLITE_NOTADB:
            self.init(
                code: "E-WERKMAP-GEEN-DATABASE", message: "dit bestand is geen werkmap van Ritwijzer", location: place)
        case .SQLITE_CORRUPT:
            self.init(
                .internal, code: "E-WERKMAP-BESCHADIGD", message: "de werkmap is beschadigd", location: place,
                advice: "Misschien is er een kopie van een eerdere dag.")
        case .SQLITE_CONSTRAINT:
            self.init(
                .internal, code: "E-WERKMAP-VOORWAARDE", message: "deze gegevens passen niet in de werkmap",
                cause: error.message, location: place, advice: "Er is niets veranderd.")
        case .SQLITE_IOERR:
            self.init(
                .internal, code: "E-SCHIJF-FOUT", message: "de schijf geeft een fout",
                cause: "SQLite \(error.extendedResultCode.rawValue)",
                location: place)
        default:
            self.init(
                .internal, code: "E-WERKMAP-FOUT", message: "de werkmap kan niet gebruikt worden",
                cause: "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "")", location: place)
        }
    }

    /// - Parameter systemError: `errno`.
    init(systemError: Int32, path: String) {
        let cause = String(cString: strerror(systemError))
        switch systemError {
        case EACCES, EPERM, EROFS: self = .notWritable(path, cause: nil)
        case ENOENT, ENOTDIR:
            self.init(
                code: "E-MAP-ONTBREEKT", message: "de map voor dit bestand is er niet",
                location: .init(file: WorkspaceFile.name(of: path)),
                advice: "Misschien moet de map eerst gemaakt worden.")
        case ENOSPC, EDQUOT:
            self.init(
                .internal, code: "E-SCHIJF-VOL", message: "er is geen ruimte meer op de schijf",
                location: .init(file: WorkspaceFile.name(of: path)), advice: "Misschien kunt u eerst ruimte maken.")
        default:
            self.init(
                .internal, code: "E-SCHIJF-FOUT", message: "het bestand kan niet gemaakt worden", cause: cause,
                location: .init(file: WorkspaceFile.name(of: path)))
        }
    }

    private static func notWritable(_ path: String, cause: String?) -> Fault {
        Fault(
            code: "E-WERKMAP-TOEGANG", message: "in dit bestand of in zijn map mag niet geschreven worden",
            cause: cause, location: .init(file: WorkspaceFile.name(of: path)),
            advice: "Misschien kunt u de werkmap in een map zetten waar u wel mag schrijven.")
    }
}
