import Foundation

/// The results of one series, a JSON object per line. A line is written when a run is complete and never changed, so an
/// interruption loses no more than the run under way.
struct ResultsFile {
    let url: URL

    /// Lines that cannot be read (of an older form, or cut off) count as not there.
    var results: [RunResult] {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        let decoder = JSONDecoder()
        return text.split(whereSeparator: \.isNewline).compactMap {
            try? decoder.decode(RunResult.self, from: Data($0.utf8))
        }
    }

    /// The last result of each run that may be used again.
    ///
    /// - Parameter revision: only results of this code; nil takes those of any.
    func finished(revision: String?) -> [Run: RunResult] {
        var finished: [Run: RunResult] = [:]
        for result in results where revision == nil || result.revision == revision { finished[result.run] = result }
        return finished
    }

    /// The least of each instance over all runs and revisions that a judge accepted.
    func best(_ objective: Series.Objective) -> [String: Double] {
        results.filter { $0.verdict.outcome == .accepted }.reduce(into: [:]) { best, result in
            let value = result.measurement.value(objective)
            best[result.run.instance] = min(best[result.run.instance] ?? value, value)
        }
    }

    func append(_ result: RunResult) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let line = try encoder.encode(result) + Data("\n".utf8)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        if !FileManager.default.fileExists(atPath: url.path) { try Data().write(to: url) }
        let handle = try FileHandle(forWritingTo: url)
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: line)
    }
}

extension Measurement {
    func value(_ objective: Series.Objective) -> Double {
        switch objective {
        case .cost: cost
        case .vehicles: Double(vehicles)
        }
    }
}
