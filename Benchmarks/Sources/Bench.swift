import ArgumentParser

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritwijzer-bench", abstract: "Measures the engine on instances of the literature.",
        subcommands: [Darp.self, Hdarp.self, Sbrp.self, Regio.self])
}
