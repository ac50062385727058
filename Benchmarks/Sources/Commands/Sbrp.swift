import ArgumentParser
import Foundation

struct Sbrp: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Park's mixed-load school buses. Objective: buses, then travel.")

    @Argument(help: "A folder with Schools.txt and Stops.txt.") var folder: String
    @Option(help: "Most seconds of a ride.") var rit = 2700
    @OptionGroup var options: MeasureOptions

    func run() throws {
        let park = try ParkFolder(path: folder, mostRideSeconds: rit)
        let result = options.measure(park.name, park.tables(), scale: Double(ParkFolder.busCost))
        guard let path = options.uit else { return }
        var lines = ["Veh_ID\tSeq\tID\t#Students"]
        for (bus, codes) in park.visits(result).enumerated() {
            for (position, code) in codes.enumerated() { lines.append("\(bus + 1)\t\(position + 1)\t\(code)\t0") }
        }
        try (lines.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
