internal import Domain
internal import Foundation
internal import GRDB

/// What is sealed in the workspace: what leads from a code to a child, and what someone told in own words.
enum SealedColumn {
    static let pupil = "home rideCapReason"
    static let problem = "coordinate"
    static let complaint = "note"
    static let action = "text"
}

extension Database {
    /// Gives SQL the functions `seal(json, keys)`, `unseal(json)` and `seal_fingerprint()`.
    ///
    /// - Parameter seal: nil when there is no key; only what is sealed then fails.
    func addSealing(_ seal: Seal?) {
        add(
            function: DatabaseFunction("seal", argumentCount: 2) { values in
                guard let text = String.fromDatabaseValue(values[0]) else { return nil }
                let keys = Set((String.fromDatabaseValue(values[1]) ?? "").split(separator: " ").map(String.init))
                guard let seal else { throw DatabaseError.sealing(.keyIsMissing) }
                return try SealedJSON.close(text, keys: keys, with: seal)
            })
        add(
            function: DatabaseFunction("unseal", argumentCount: 1, pure: true) { values in
                guard let text = String.fromDatabaseValue(values[0]) else { return nil }
                do {
                    return try SealedJSON.open(text, with: seal)
                } catch let problem as SealedJSON.Problem {
                    throw DatabaseError.sealing(problem)
                }
            })
        add(
            function: DatabaseFunction("seal_fingerprint", argumentCount: 0, pure: true) { _ in
                guard let seal else { throw DatabaseError.sealing(.keyIsMissing) }
                return seal.fingerprint
            })
    }
}

extension DatabaseError {
    static func sealing(_ problem: SealedJSON.Problem) -> DatabaseError {
        DatabaseError(resultCode: .SQLITE_AUTH_USER, message: "\(problem)")
    }
}

extension Fault {
    static func missingKey(_ path: String) -> Fault {
        let places = SealFile.places(for: path).map(WorkspaceFile.name(of:))
        return Fault(
            code: "E-SLEUTEL-ONTBREEKT", message: "de sleutel bij deze werkmap is er niet",
            cause:
                "zonder sleutel staan er alleen codes in de werkmap: adressen, plekken en teksten zijn niet te lezen",
            location: .init(file: WorkspaceFile.name(of: path)),
            advice:
                "Misschien staat het bestand \(places[0]) in een andere map: zet het naast de werkmap, of noem de map in "
                + "\(SealFile.variable).")
    }

    static func anotherKey(_ path: String) -> Fault {
        Fault(
            code: "E-SLEUTEL-ANDER", message: "deze sleutel hoort bij een andere werkmap",
            location: .init(file: WorkspaceFile.name(of: path)),
            advice:
                "Misschien is de werkmap uit een reservekopie, en de sleutel niet. Er is niets veranderd.")
    }
}
