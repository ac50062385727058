import ArgumentParser
import Foundation

struct Darp: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dial-a-ride: Cordeau a/b and Cordeau & Laporte pr. Objective: distance.")

    @Argument(help: "An instance as text.") var file: String
    @OptionGroup var options: MeasureOptions

    func run() throws { try DialARideRun(file: file, heterogeneous: false, options: options).run() }
}

struct Hdarp: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Heterogeneous dial-a-ride with four depots. Objective: distance.")

    @Argument(help: "An instance as text.") var file: String
    @OptionGroup var options: MeasureOptions

    func run() throws { try DialARideRun(file: file, heterogeneous: true, options: options).run() }
}

struct DialARideRun {
    var file: String
    var heterogeneous: Bool
    var options: MeasureOptions

    func run() throws {
        let instance = try DialARideFile(path: file, heterogeneous: heterogeneous)
        let tables = instance.tables()
        let result = options.measure(instance.name, tables, scale: DialARideFile.lengthScale)
        guard let path = options.uit else { return }
        try JSONEncoder().encode(["routes": instance.nodeLists(result, tables)])
            .write(to: URL(fileURLWithPath: path))
    }
}
