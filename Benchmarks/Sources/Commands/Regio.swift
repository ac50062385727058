import ArgumentParser
import Foundation

struct Regio: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A morning of a region (pupil-run/1).")

    @Argument(help: "nN_sSEED.json") var file: String
    @OptionGroup var options: MeasureOptions

    func run() throws {
        let region = try InstanceReader.region(file)
        let tables = region.tables()
        let result = options.measure(region.name, tables, scale: Double(100 * RegionFile.costScale))
        if let path = options.uit { try RegionSolution(region, tables, result).write(to: path) }
    }
}
