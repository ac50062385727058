import Application
import ArgumentParser

/// How long and how a plan is searched.
struct SolveOptions: ParsableArguments {
    @Option(
        name: .customLong("seconden"),
        help: ArgumentHelp("Zo lang mag het zoeken duren, in seconden.", valueName: "aantal"))
    var seconds: Double?

    @Option(
        name: .customLong("seed"),
        help: ArgumentHelp("Hetzelfde getal geeft bij hetzelfde aantal stappen hetzelfde plan.", valueName: "getal"))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("draden"),
        help: ArgumentHelp("Zoveel rekenkernen werken mee.", valueName: "aantal"))
    var threads = 2

    @Option(
        name: .customLong("stappen"),
        help: ArgumentHelp(
            "Stopt na zoveel stappen in plaats van na een tijd: zo is een plan na te maken.", valueName: "aantal"))
    var iterations: Int?

    func validate() throws {
        if let seconds, !(seconds > 0 && seconds <= 86_400) {
            throw ValidationError("--seconden ligt tussen 0 en 86400")
        }
        if !(1...64).contains(threads) { throw ValidationError("--draden ligt tussen 1 en 64") }
        if let iterations, iterations < 1 { throw ValidationError("--stappen is minstens 1") }
    }

    /// Without any limit the search lasts `standard` seconds; with a number of steps no clock counts.
    func effort(standard: Double) -> Effort {
        Effort(
            seed: seed, secondsLimit: seconds ?? (iterations == nil ? standard : nil), iterationLimit: iterations,
            threads: threads)
    }
}
