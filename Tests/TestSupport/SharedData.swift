import Foundation

/// Public data that is not part of the checkout: the folder `shared` beside it, or where RITWIJZER_SHARED says.
package enum SharedData {
    package static func path(_ relative: String) -> String {
        if let root = ProcessInfo.processInfo.environment["RITWIJZER_SHARED"] { return root + "/" + relative }
        return PythonScript.root.deletingLastPathComponent().appending(path: "shared/\(relative)").path
    }

    package static func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }
}
