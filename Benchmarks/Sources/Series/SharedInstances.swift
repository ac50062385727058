import Foundation

/// The instances of others: in the folder `shared` beside the checkout, or where RITWIJZER_SHARED says.
struct SharedInstances {
    let folder: URL

    init(environment: [String: String] = ProcessInfo.processInfo.environment, root: URL) {
        let shared =
            environment["RITWIJZER_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        folder = shared.appendingPathComponent("bench")
    }

    func path(_ relative: String) -> String { folder.appendingPathComponent(relative).path }
    func exists(_ relative: String) -> Bool { FileManager.default.fileExists(atPath: path(relative)) }

    /// Fills the folder in where a command says `@`.
    func resolve(_ argument: String) -> String {
        argument.hasPrefix("@") ? path(String(argument.dropFirst())) : argument
    }

    /// Whether everything that the case names is there.
    func has(_ subject: Series.Case) -> Bool {
        subject.command.filter { $0.hasPrefix("@") }.allSatisfy { exists(String($0.dropFirst())) }
    }
}
