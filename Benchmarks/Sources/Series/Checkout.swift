import Foundation

/// The repository around this tool.
struct Checkout {
    let root: URL

    /// What a result depends on.
    private static let code = ["Sources", "Package.swift", "Benchmarks/Sources/Instances"]

    var results: URL { root.appendingPathComponent("Benchmarks/Results") }
    var page: URL { root.appendingPathComponent("Benchmarks/README.md") }

    /// The last commit that changed the code, with `+` behind it when the code has been changed since.
    var revision: String {
        guard let commit = git(["log", "-1", "--format=%h", "--"] + Self.code), !commit.isEmpty else { return "?" }
        let changes = git(["status", "--porcelain", "--"] + Self.code) ?? ""
        return changes.isEmpty ? commit : commit + "+"
    }

    private func git(_ arguments: [String]) -> String? {
        guard
            let answer = try? Subprocess.run(
                "/usr/bin/env", ["git", "-C", root.path] + arguments, secondsLimit: 60), answer.status == 0
        else { return nil }
        return answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// The machine, in a few words.
enum Machine {
    static var description: String {
        let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        return "\(ProcessInfo.processInfo.activeProcessorCount) × \(model(information))"
    }

    /// - Parameter information: the text of /proc/cpuinfo.
    static func model(_ information: String) -> String {
        let line = information.split(whereSeparator: \.isNewline).first { $0.hasPrefix("model name") }
        let name = line?.split(separator: ":", maxSplits: 1).last ?? "unknown processor"
        return name.trimmingCharacters(in: .whitespaces).replacing("|", with: "/")
    }
}
