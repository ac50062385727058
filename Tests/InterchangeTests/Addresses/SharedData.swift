import Foundation

/// Public data that is not part of the checkout: the folder `shared` beside it, or where RITWIJZER_SHARED says.
enum SharedData {
    static func path(_ relative: String) -> String {
        if let root = ProcessInfo.processInfo.environment["RITWIJZER_SHARED"] { return root + "/" + relative }
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return checkout.deletingLastPathComponent().appending(path: "shared/\(relative)").path
    }

    static func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }
}
