import ArgumentParser

@main
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritwijzer-bench", abstract: "Measures the engine.",
        subcommands: [
            Darp.self, Hdarp.self, Sbrp.self, Regio.self, Dagdeel.self, Reeks.self, MicroCommand.self, ReadCommand.self,
        ])

    static func main() {
        Stopwatch.begin()
        main(nil)
    }
}
