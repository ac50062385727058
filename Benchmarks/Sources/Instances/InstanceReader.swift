import Foundation
import Optimiser

/// Instances by their file alone.
enum InstanceReader {
    static func region(_ path: String) throws -> RegionFile {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(RegionFile.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    static func tables(_ path: String) throws -> InstanceTables {
        path.hasSuffix(".json")
            ? try region(path).tables() : try DialARideFile(path: path, heterogeneous: false).tables()
    }
}
