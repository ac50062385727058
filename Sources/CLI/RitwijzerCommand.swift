import ArgumentParser

/// The root: `ritwijzer <opdracht>`.
struct RitwijzerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ritwijzer",
        abstract: "Plant leerlingenvervoer: van een lijst met leerlingen tot een gecontroleerd plan.",
        version: Program.version)
}
