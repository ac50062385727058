import Foundation

/// The mode bits of files.
enum Permissions {
    static func of(_ paths: [String]) throws -> [Int] {
        try paths.map { path in
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
        }
    }
}
