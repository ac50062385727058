import Foundation

/// docs/naslag/opdrachten.md: the help of every command, as the program prints it.
enum CommandPage {
    static func text() throws -> String {
        let sections = try commands([]).map { path in
            let title = (["ritwijzer"] + path).joined(separator: " ")
            let level = String(repeating: "#", count: min(path.count, 2) + 2)
            let help = try help(path).trimmingCharacters(in: .newlines)
            return "\(level) \(title)\n\n```text\n\(help)\n```"
        }
        return ([heading] + sections).joined(separator: "\n\n") + "\n"
    }

    private static let heading = """
        # Opdrachten

        <!-- Deze pagina is gemaakt door `make docs`. Verander de uitleg bij de opdracht zelf. -->
        """

    /// This command and everything below it, in the order of the help.
    private static func commands(_ path: [String]) throws -> [[String]] {
        [path] + (try subcommands(path).flatMap { try commands(path + [$0]) })
    }

    /// The first word of each entry under "Opdrachten:".
    private static func subcommands(_ path: [String]) throws -> [String] {
        let lines = try help(path).split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "Opdrachten:") else { return [] }
        return lines[(start + 1)...].prefix { !$0.isEmpty }.compactMap { line in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }
    }

    private static func help(_ path: [String]) throws -> String {
        try Program.run(path + ["--help"]).output
    }
}
