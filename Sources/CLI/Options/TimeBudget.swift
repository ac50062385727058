import ArgumentParser

/// A duration as a user writes it: `30m`, `90s`, `2u`.
struct TimeBudget: ExpressibleByArgument {
    let seconds: Double
    private let text: String

    init?(argument: String) {
        let units: [Character: Double] = ["s": 1, "m": 60, "u": 3600]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Int(argument.dropLast()),
            (1...604_800).contains(Double(number) * unit)
        else { return nil }
        seconds = Double(number) * unit
        text = argument
    }

    var defaultValueDescription: String { text }
}
