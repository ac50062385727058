import Foundation

/// Best known values by set and instance, from best_known.csv beside the instances.
struct References {
    private struct Key: Hashable {
        var set: String
        var instance: String
    }

    private var values: [Key: Double] = [:]

    init(csv: String) {
        for line in csv.split(whereSeparator: \.isNewline).dropFirst() {
            let fields = Self.fields(line)
            guard fields.count >= 4, let value = Double(fields[3]) else { continue }
            values[Key(set: fields[1], instance: fields[0])] = value
        }
    }

    init(_ shared: SharedInstances) {
        self.init(csv: (try? String(contentsOfFile: shared.path("best_known.csv"), encoding: .utf8)) ?? "")
    }

    func value(_ set: String, _ instance: String) -> Double? { values[Key(set: set, instance: instance)] }

    /// Commas inside double quotes do not separate.
    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
